package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.FxThread;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.StackPane;

/** Which file's page is in front, with the bars above it and what the window says of it. FX thread only. */
final class FrontPage {

    private final StackPane pages = new StackPane();
    private final EditorBars bars = new EditorBars(this::page);
    private final CaretPlace caret = new CaretPlace();
    private final ReadOnlyStringWrapper fileState = new ReadOnlyStringWrapper("");
    private FilePage page;

    StackPane pages() {
        return pages;
    }

    EditorBars bars() {
        return bars;
    }

    CaretPlace caret() {
        return caret;
    }

    /** @return {@code saved 10:42:07 · UTF-8 · Python} */
    ReadOnlyStringProperty fileStateProperty() {
        return fileState.getReadOnlyProperty();
    }

    /** @return null while no project is open */
    FilePage page() {
        return page;
    }

    /** A page that follows another is seen at once; a project's first one after the next pulse, which is not to make the pages and lay one out as well. */
    void show(FilePage now) {
        boolean first = page == null;
        page = now;
        textChanged(now);
        sayState();
        if (first) {
            FxThread.executor().execute(() -> put(now));
        } else {
            put(now);
        }
    }

    private void put(FilePage now) {
        if (now == page && !pages.getChildren().contains(now)) {
            pages.getChildren().setAll(now);
            now.requestFocus();
        }
    }

    void clear() {
        bars.close();
        page = null;
        caret.follow(null);
        pages.getChildren().clear();
    }

    /** Follows a page for as long as its project is open. */
    void follow(FilePage any) {
        any.buffer().dirtyProperty().addListener(_ -> sayState());
        any.buffer().stateProperty().addListener(_ -> sayState());
        any.buffer().savingProperty().addListener(_ -> sayState());
        any.body().showsTextProperty().addListener(_ -> textChanged(any));
    }

    /** Does something with the text on view, if there is one. */
    void view(Consumer<CodeText> action) {
        if (page != null) {
            action.accept(page.body().shownText());
        }
    }

    private void textChanged(FilePage any) {
        if (any == page) {
            caret.follow(page.body().shownText());
            bars.textChanged();
        }
    }

    private void sayState() {
        if (page != null) {
            var buffer = page.buffer();
            var state = buffer.savingProperty().get() ? "saving …" : buffer.isDirty() ? "unsaved changes" : buffer.stateProperty().get();
            fileState.set(Stream.of(state, "UTF-8", Language.of(buffer.file()).label())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        }
    }
}
