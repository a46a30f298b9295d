package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Icons;
import java.util.Collection;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** One tab for each file: its name, a dot while it has unsaved changes, a lock on secrets that are hidden. FX thread only. */
final class FileTabs extends HBox {

    /** A tab is not switched off by a second click. */
    private static final class Tab extends ToggleButton {

        Tab(String text) {
            super(text);
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }

    private final ToggleGroup group = new ToggleGroup();
    /** @param onSelect told when a tab comes to the front */
    FileTabs(Consumer<DriverFile> onSelect) {
        getStyleClass().add("file-tabs");
        group.selectedToggleProperty().addListener((_, _, now) -> {
            if (now != null) {
                onSelect.accept((DriverFile) now.getUserData());
            }
        });
    }

    /** @param pages of the open project, in order */
    void setPages(Collection<FilePage> pages) {
        group.getToggles().clear();
        getChildren().setAll(pages.stream().map(this::tab).toList());
    }

    /** @param file whose tab comes to the front */
    void select(DriverFile file) {
        group.getToggles().stream().filter(tab -> tab.getUserData() == file).findFirst().ifPresent(group::selectToggle);
    }

    private ToggleButton tab(FilePage page) {
        var file = page.buffer().file();
        var tab = new Tab(file.label());
        tab.setUserData(file);
        tab.setId("tab-" + file.name().toLowerCase(java.util.Locale.ROOT));
        tab.getStyleClass().setAll("file-tab");
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setToggleGroup(group);
        page.buffer().dirtyProperty().addListener(_ -> mark(tab, page));
        page.body().showsTextProperty().addListener(_ -> mark(tab, page));
        mark(tab, page);
        return tab;
    }

    private static void mark(ToggleButton tab, FilePage page) {
        boolean dirty = page.buffer().isDirty();
        boolean secret = page.buffer().file() == DriverFile.SECRETS;
        boolean shown = page.body().showsTextProperty().get();
        var marks = new HBox();
        marks.getStyleClass().add("marks");
        if (secret) {
            marks.getChildren().add(Icons.of(shown ? Feather.EYE : Feather.LOCK));
        }
        if (dirty) {
            var dot = new Circle(3.5);
            dot.getStyleClass().add("dirty-dot");
            marks.getChildren().add(dot);
        }
        tab.setGraphic(marks.getChildren().isEmpty() ? null : marks);
        tab.setAccessibleHelp((dirty ? "Unsaved changes" : "No unsaved changes") + (!secret ? "" : shown ? "; shown" : "; hidden"));
    }
}
