package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Menus;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says above a file what its {@link Notice} is, with what can be done about it. */
final class NoticeBanner extends HBox {

    /** What the author may choose when a file changed under the edit. */
    interface Choices {

        void merge(FileContents disk);

        void undoMerge();

        void dismiss();

        void takeDisk(FileContents disk);

        void keepMine(FileContents disk);

        void compare(FileContents disk);
    }

    /** @param mayCompare whether the two texts may be shown */
    NoticeBanner(Notice notice, String file, boolean mayCompare, Choices choices) {
        getStyleClass().add("banner");
        switch (notice) {
            case Notice.Changed(var disk, var mergeable) -> changed(disk, mergeable, file, mayCompare, choices);
            case Notice.Merged(var disk, var lines) -> merged(disk, lines, file, mayCompare, choices);
            case Notice.NotSaved(var reason) -> say("failed", Feather.ALERT_OCTAGON, file + " is not saved: " + reason);
            case Notice.ReadOnly(var reason) -> say("plain", Feather.LOCK, file + " is read-only: " + reason);
        }
    }

    private void merged(FileContents disk, int lines, String file, boolean mayCompare, Choices choices) {
        say("plain", Feather.GIT_MERGE, "Merged %s of %s that another program changed.".formatted(Amounts.count(lines, "line"), file));
        getChildren().add(button("Undo",
                Menus.hint("Takes the other program's changes out again and asks what to do with them", "Shortcut+Z"), choices::undoMerge));
        if (mayCompare) {
            getChildren().add(button("Compare", "Shows what differs from the file on disk", () -> choices.compare(disk)));
        }
        getChildren().add(button("OK", "Takes this line away; the next save writes both", choices::dismiss));
    }

    private void changed(FileContents disk, boolean mergeable, String file, boolean mayCompare, Choices choices) {
        say("warning", Feather.ALERT_TRIANGLE, disk.exists() ? file + " changed on disk while you were editing."
                : file + " is no longer on disk.");
        if (mergeable) {
            getChildren().add(button("Merge", "Keeps your changes and those on disk: they are in different lines",
                    () -> choices.merge(disk)));
        }
        getChildren().addAll(
                button(disk.exists() ? "Take the disk version" : "Empty it here too",
                        Menus.hint("Your text stays in the undo history", "Shortcut+Z"),
                        () -> choices.takeDisk(disk)),
                button("Keep mine", "The next save writes your text; the version on disk stays in the undo history",
                        () -> choices.keepMine(disk)));
        if (mayCompare && disk.exists()) {
            getChildren().add(button("Compare", "Shows what differs", () -> choices.compare(disk)));
        }
    }

    private void say(String style, Feather icon, String text) {
        getStyleClass().add(style);
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(Icons.of(icon, style.equals("failed") ? "danger" : style), label);
    }

    private static Button button(String text, String tip, Runnable action) {
        var button = new Button(text);
        button.setAccessibleHelp(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
