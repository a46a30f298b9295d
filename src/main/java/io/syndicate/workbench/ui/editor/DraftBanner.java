package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.SideBySide;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Offers what was typed into a file before the workbench ended without saving it. FX thread only. */
final class DraftBanner extends HBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final DraftWatch watch;
    private final Draft draft;
    private final FileBuffer buffer;
    private final Runnable whenDecided;

    /** @param mayCompare whether the two texts may be shown @param whenDecided takes the banner away */
    DraftBanner(DraftWatch watch, Draft draft, FileBuffer buffer, boolean mayCompare, Runnable whenDecided) {
        this.watch = watch;
        this.draft = draft;
        this.buffer = buffer;
        this.whenDecided = whenDecided;
        getStyleClass().addAll("banner", "warning");
        var changed = draft.baseHash().equals(buffer.baseHash()) ? "" : " The file on disk has changed since.";
        var said = new Label("Changes to %s of %s were not saved when the workbench ended.%s".formatted(draft.file().label(),
                TIME.format(draft.kept().atZone(ZoneId.systemDefault())), changed));
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ROTATE_CCW, "warning"), said,
                button("Restore", "Puts them into the editor, unsaved; undo takes that back", this::restore));
        if (mayCompare) {
            getChildren().add(button("Compare", "Shows what differs from the file on disk", this::compare));
        }
        getChildren().add(button("Discard", "Forgets them", this::discard));
    }

    private void restore() {
        watch.restore();
        whenDecided.run();
    }

    private void discard() {
        watch.discard();
        whenDecided.run();
    }

    private void compare() {
        Map<String, Runnable> choices = new LinkedHashMap<>();
        choices.put("Restore", this::restore);
        choices.put("Discard", this::discard);
        new CompareDialog(getScene().getWindow(), draft.file().label() + ": in the editor and not saved earlier",
                new SideBySide("In the editor", buffer.text().get(), "Not saved", draft.text()), choices).show();
    }

    private static Button button(String text, String tip, Runnable action) {
        var button = new Button(text);
        button.setAccessibleHelp(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
