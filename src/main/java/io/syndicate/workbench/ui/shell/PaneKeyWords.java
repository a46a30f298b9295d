package io.syndicate.workbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys that panes and windows have for themselves, while they have the focus; a menu's stand in the menu. */
final class PaneKeyWords {

    private PaneKeyWords() {
    }

    /** @return for each pane, what it does by which key */
    static Map<String, Map<String, String>> all() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        all.put("Everywhere", words("Next control", "Tab", "Control before", "Shift+Tab", "Menu bar", "F10", "Menu of what is chosen",
                "Shift+F10",
                "Leave a pane's bar, or what is looked back at", "Esc"));
        all.put("In the editor", words("Next match", "F3", "Match before", "Shift+F3", "Indent lines", "Tab", "Indent less", "Shift+Tab",
                "Close the bar", "Esc"));
        all.put("In the samples", words("Edit", "Enter", "Remove", "Delete", "Undo remove", "Ctrl+Z", "Copy", "Ctrl+C", "Paste URLs",
                "Ctrl+V",
                "Duplicate", "Ctrl+D", "Move up, down", "Alt+Up, Alt+Down"));
        all.put("In the checks", words("Check above, below", "Up, Down", "Show what was found", "Space"));
        all.put("In the rewrites", words("Copy CDN URL", "Ctrl+C", "Copy as curl", "Ctrl+Shift+C", "Pin as expected", "P", "Pin all",
                "Shift+P",
                "Unpin", "U", "Undo pin", "Ctrl+Z"));
        all.put("In the round trips", words("Next difference", "F7", "Difference before", "Shift+F7", "Pin as expected", "P", "Pin all",
                "Shift+P",
                "Unpin", "U", "Undo pin", "Ctrl+Z"));
        all.put("In the logs", words("Copy lines", "Ctrl+C", "Find", "Ctrl+F", "Filter", "Ctrl+Shift+F", "Export shown lines", "Ctrl+E",
                "Follow", "End"));
        all.put("On a worker's lamp", words("Its menu", "Space"));
        all.put("In presenter mode", words("Next rewrite", "Right", "Rewrite before", "Left", "First, last", "Home, End", "Leave", "Esc"));
        all.put("In the scenario window", words("Play", "F5", "Undo", "Ctrl+Z", "Redo", "Ctrl+Shift+Z", "Move an event", "Alt+Up, Alt+Down",
                "Close", "Ctrl+W"));
        return all;
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
