package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Menus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys that panes and windows have for themselves, while they have the focus; a menu's stand in the menu. */
final class PaneKeyWords {

    private static final String[] PINS = {"Pin as expected", "P", "Pin all", "Shift+P", "Unpin", "U", "Undo pin", "Shortcut+Z"};

    private PaneKeyWords() {
    }

    /** @return for each pane, what it does by which key, as this system writes it */
    static Map<String, Map<String, String>> all() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        all.put("Everywhere", words("Next control", "Tab", "Control before", "Shift+Tab", "Menu bar", "F10", "Menu of what is chosen",
                "Shift+F10", "Leave a pane's bar, or what is looked back at", "Esc"));
        all.put("In the editor", words("Next match", "F3", "Match before", "Shift+F3", "Indent lines", "Tab", "Indent less", "Shift+Tab",
                "Copy the line's error", "Shortcut+Shift+C", "Copy its traceback", "Shortcut+Shift+B", "Close the bar", "Esc"));
        all.put("In the samples", words("Edit", "Enter", "Remove", "Delete", "Undo remove", "Shortcut+Z", "Copy", "Shortcut+C",
                "Paste URLs", "Shortcut+V", "Duplicate", "Shortcut+D", "Move up, down", "Alt+Up, Alt+Down"));
        all.put("In the checks", words("Check above, below", "Up, Down", "Show what was found", "Space", "Run this check", "Enter",
                "Findings are errors, warnings", "E, W", "Switch it off", "O", "Copy findings", "Shortcut+C"));
        all.put("In the rewrites", words(PINS, "Copy CDN URL", "Shortcut+C", "Copy origin URL", "Alt+C", "Copy as curl",
                "Shortcut+Shift+C", "Scenario timeline", "Shortcut+Shift+E"));
        all.put("In the round trips", words(PINS, "Next difference", "F7", "Difference before", "Shift+F7",
                "Copy in, wire, out as hex", "Alt+I, Alt+W, Alt+O", "Copy pinned, now, last good wire", "Alt+P, Alt+N, Alt+L",
                "Save one of them", "Alt+Shift+I, Alt+Shift+W, Alt+Shift+O", "Save one of the others",
                "Alt+Shift+P, Alt+Shift+N, Alt+Shift+L"));
        all.put("In the logs", words("Copy lines", "Shortcut+C", "Copy all shown", "Shortcut+Shift+C", "Find", "Shortcut+F", "Filter",
                "Shortcut+Shift+F", "Export shown lines", "Shortcut+E", "Open the log file", "O", "Follow", "End",
                "Only this level, stream, mode", "L, S, M", "Only this worker, generation, request", "W, G, R",
                "Hide this level, stream, mode", "Shift+L, Shift+S, Shift+M", "Hide this worker, generation, request",
                "Shift+W, Shift+G, Shift+R", "Show all again", "A"));
        all.put("On a worker's lamp", words("Its menu", "Space", "Pause, resume", "P", "Restart", "R", "Kill", "K", "Wire trace", "T",
                "Show its log lines", "L", "Copy pid", "Shortcut+C"));
        all.put("In presenter mode", words("Next rewrite", "Right", "Rewrite before", "Left", "First, last", "Home, End", "Leave", "Esc"));
        all.put("In the scenario window", words("Play", "F5", "Undo", "Shortcut+Z", "Redo", "Shortcut+Shift+Z",
                "Edit an event's path", "Enter", "Move an event",
                "Alt+Up, Alt+Down", "New scenario or event", "Insert", "Duplicate scenario", "Shortcut+D", "Rename scenario", "F2",
                "Delete", "Delete", "Timeline: add as samples", "A", "Timeline: copy CDN URLs", "Shortcut+C",
                "Timeline: copy gateway URLs", "Alt+C", "Close", "Shortcut+W"));
        all.put("In what was published before", words("Compare with now", "Enter", "Compare a file", "F", "Copy driver hash",
                "Shortcut+C"));
        return all;
    }

    private static Map<String, String> words(String[] first, String... pairs) {
        var words = new LinkedHashMap<>(words(first));
        words.putAll(words(pairs));
        return words;
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], Arrays.stream(pairs[i + 1].split(", ")).map(Menus::keys).collect(Collectors.joining(", ")));
        }
        return words;
    }
}
