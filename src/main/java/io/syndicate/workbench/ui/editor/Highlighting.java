package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.reactfx.Subscription;

/**
 * Keeps a text coloured: tokens are found on the {@code worker} a moment after the last key, and only ever painted on the
 * text that they were found in. Found places lie over them. FX thread only.
 */
final class Highlighting {

    private static final Duration CALM = Duration.ofMillis(50);
    private static final int MAX_CHARS = 300_000;

    private final CodeArea area;
    private final Executor worker;
    private final LazyHighlighter highlighter;
    private final Subscription changes;
    /** Counts edits; the worker reads it to leave out texts that are history before their turn came. */
    private volatile long version;
    private long painted = -1;
    private List<Token> tokens = List.of();
    private List<Token> overlay = List.of();
    private List<Token> squiggles = List.of();

    /** @param worker runs one task at a time, on another thread */
    Highlighting(CodeArea area, Language language, Executor worker) {
        this.area = area;
        this.worker = worker;
        this.highlighter = new LazyHighlighter(language);
        var edits = area.plainTextChanges().subscribe(change -> {
            nextVersion();
            squiggles = moved(squiggles, change);
        });
        this.changes = edits.and(area.multiPlainChanges().successionEnds(CALM).subscribe(_ -> highlight()));
        highlight();
    }

    /** Colours the text as it is now, without waiting for calm. */
    void highlight() {
        long asked = version;
        var text = area.getText();
        worker.execute(() -> {
            if (asked != version) {
                return;
            }
            var found = text.length() > MAX_CHARS ? List.<Token>of() : highlighter.tokens(text);
            FxThread.executor().execute(() -> {
                if (asked == version) {
                    tokens = found;
                    painted = version;
                    paint();
                }
            });
        });
    }

    /** @param places in order, not overlapping; of the text as it is now; painted along with its tokens */
    void setOverlay(List<Token> places) {
        if (!overlay.isEmpty() || !places.isEmpty()) {
            overlay = places;
            if (painted == version) {
                paint();
            }
        }
    }

    /** @param marks in order, of the text as it is now; painted along with its tokens, and moved with the text while it is edited */
    void setSquiggles(List<Token> marks) {
        if (!squiggles.equals(marks)) {
            squiggles = marks;
            if (painted == version) {
                paint();
            }
        }
    }

    private static List<Token> moved(List<Token> marks, PlainTextChange change) {
        int by = change.getNetLength();
        return marks.stream().filter(mark -> mark.end() < change.getPosition() || mark.start() >= change.getRemovalEnd())
                .map(mark -> mark.end() < change.getPosition() ? mark : new Token(mark.start() + by, mark.end() + by, mark.style())).toList();
    }

    /** Ends following the text. */
    void dispose() {
        nextVersion();
        changes.unsubscribe();
    }

    private void nextVersion() {
        version = version + 1;
    }

    private void paint() {
        int length = area.getLength();
        if (length > 0) {
            area.setStyleSpans(0, spans(tokens, length).overlay(spans(overlay, length), Highlighting::both)
                    .overlay(spans(squiggles, length), Highlighting::both));
        }
    }

    private static Collection<String> both(Collection<String> lower, Collection<String> upper) {
        if (lower.isEmpty() || upper.isEmpty()) {
            return lower.isEmpty() ? upper : lower;
        }
        var all = new ArrayList<>(lower);
        all.addAll(upper);
        return all;
    }

    private static StyleSpans<Collection<String>> spans(List<Token> tokens, int length) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        int done = 0;
        for (var token : tokens) {
            if (token.start() >= done && token.end() <= length) {
                builder.add(List.of(), token.start() - done).add(List.of(token.style()), token.end() - token.start());
                done = token.end();
            }
        }
        return builder.add(List.of(), length - done).create();
    }
}
