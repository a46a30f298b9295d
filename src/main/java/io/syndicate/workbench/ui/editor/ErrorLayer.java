package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.session.Sources;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;

/**
 * Lies over a text and shows the errors of the last runs at their lines, wherever these are scrolled and edited to. Nothing of it belongs to the
 * text. FX thread only.
 */
final class ErrorLayer extends Pane {

    private static final double MARGIN = 12;

    private final CodeText text;
    private final CodeArea area;
    private final Consumer<RunError> showLog;
    private final ErrorLines errors = new ErrorLines();
    private final Rectangle view = new Rectangle();
    private final SortedMap<Integer, ErrorNote> notes = new TreeMap<>();
    private SortedMap<Integer, RunError> shown = Collections.emptySortedMap();

    /** @param showLog shows the log lines of the call that failed so */
    ErrorLayer(CodeText text, Consumer<RunError> showLog) {
        this.text = text;
        this.area = text.area();
        this.showLog = showLog;
        setPickOnBounds(false);
        setClip(view);
        styleProperty().bind(area.styleProperty());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.plainTextChanges().subscribe(_ -> follow());
        area.estimatedScrollXProperty().observeChanges((_, _, _) -> requestLayout());
        area.estimatedScrollYProperty().observeChanges((_, _, _) -> requestLayout());
        area.layoutBoundsProperty().addListener((_, _, _) -> requestLayout());
        area.currentParagraphProperty().addListener((_, _, _) -> requestLayout());
        area.focusedProperty().addListener((_, _, _) -> requestLayout());
        sceneProperty().addListener((_, _, _) -> requestLayout());
        text.pane().getChildren().add(this);
        text.menu().offer(() -> atCaret().map(error -> ErrorNote.items(error, () -> showLog.accept(error))).orElse(List.of()));
        new KeyedMenu(Menus.item("Copy error", ErrorNote.COPY, () -> atCaret().map(RunError::said).ifPresent(Menus::copy)),
                Menus.item("Copy traceback", ErrorNote.COPY_WHOLE, () -> atCaret().map(RunError::whole).ifPresent(Menus::copy)))
                .actIn(area);
    }

    /** @param now the newest generation's first @param sources what their lines are lines of */
    void set(List<RunError> now, Sources sources) {
        if (errors.set(now, sources)) {
            show(errors.in(text.get()));
        }
    }

    /** @return the newest error of each line, from 0 */
    SortedMap<Integer, RunError> shown() {
        return shown;
    }

    /** @return the error of the caret's line */
    Optional<RunError> atCaret() {
        return Optional.ofNullable(shown.get(area.getCurrentParagraph()));
    }

    private void follow() {
        if (!errors.isEmpty()) {
            show(errors.in(text.get()));
        }
    }

    private void show(SortedMap<Integer, RunError> now) {
        requestLayout();
        if (!now.equals(shown)) {
            shown = now;
            notes.clear();
            now.forEach((line, error) -> notes.put(line, new ErrorNote(line, error, () -> clicked(line, error),
                    () -> showLog.accept(error))));
            getChildren().setAll(notes.values().stream().map(ErrorNote::sign).toList());
            getChildren().addAll(notes.values().stream().map(ErrorNote::words).toList());
        }
    }

    private void clicked(int line, RunError error) {
        area.moveTo(line, area.getParagraphLength(line));
        area.requestFocus();
        showLog.accept(error);
    }

    private void scroll(ScrollEvent event) {
        area.scrollXBy(-event.getDeltaX());
        area.scrollYBy(-event.getDeltaY());
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        view.setWidth(area.getWidth());
        view.setHeight(area.getHeight());
        double left = LineGutter.width(area);
        notes.forEach((line, note) -> end(line).ifPresentOrElse(end -> note.place(end, left,
                area.getWidth() - MARGIN, area.isFocused() && area.getCurrentParagraph() == line), note::hide));
    }

    /** @return the last character of a line; empty where it is not in view */
    private Optional<Bounds> end(int line) {
        boolean known = getScene() != null && getScene().getWindow() != null && line < area.getParagraphs().size();
        if (!known || area.allParToVisibleParIndex(line).isEmpty()) {
            return Optional.empty();
        }
        int end = area.getAbsolutePosition(line, area.getParagraphLength(line));
        return area.getParagraphLength(line) == 0 ? Optional.empty() : area.getCharacterBoundsOnScreen(end - 1, end)
                .map(this::screenToLocal);
    }
}
