package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.reactfx.Subscription;

/**
 * Keeps a text coloured: tokens are found on the {@code worker} a moment after the last key, and only ever painted on the
 * text that they were found in, where they differ from what is painted already. Marks lie over them. FX thread only.
 */
final class Highlighting {

    /** What lies over the colours, the later over the earlier; the marks of one layer do not overlap. */
    enum Layer {
        OCCURRENCES, FOUND, BRACKETS, SQUIGGLES
    }

    private static final Duration CALM = Duration.ofMillis(50);
    private static final int MAX_CHARS = 300_000;
    private static final int MOST_SINGLY = 40;
    private static final int PART_CHARS = 8_000;

    private final CodeArea area;
    private final Executor worker;
    private final LazyHighlighter highlighter;
    private final Subscription changes;
    private final List<List<Token>> marks = new ArrayList<>();
    private Runnable whenPainted = () -> { };
    /** Counts edits; the worker reads it to leave out texts that are history before their turn came. */
    private volatile long version;
    private CodeColours painted = CodeColours.NONE;
    private long paintedVersion = -1;
    /** What was edited since the last painting, and marks that are to be painted with it; null for nothing. */
    private Stretch stale;

    /** @param worker runs one task at a time, on another thread */
    Highlighting(CodeArea area, Language language, Executor worker) {
        this.area = area;
        this.worker = worker;
        this.highlighter = new LazyHighlighter(language);
        for (Layer _ : Layer.values()) {
            marks.add(List.of());
        }
        this.changes = area.plainTextChanges().subscribe(this::edited)
                .and(area.multiPlainChanges().successionEnds(CALM).subscribe(_ -> highlight()));
        highlight();
    }

    /** @param action is run after each painting of a text that was edited */
    void whenPainted(Runnable action) {
        whenPainted = action;
    }

    /** @return the colours of the text as it is now; of the text before the last keys while theirs are being found */
    CodeColours colours() {
        return painted;
    }

    /** @return whether {@link #colours} are those of the text as it is now */
    boolean isPainted() {
        return paintedVersion == version;
    }

    private void edited(PlainTextChange change) {
        version = version + 1;
        int removed = change.getRemoved().length();
        int inserted = change.getInserted().length();
        var here = new Stretch(change.getPosition(), change.getPosition() + inserted);
        stale = Stretch.hull(stale == null ? null : stale.after(change.getPosition(), removed, inserted), here);
        marks.replaceAll(layer -> layer.isEmpty() ? layer : moved(layer, change.getPosition(), removed, inserted));
    }

    /** What is edited is no longer marked; it is painted anew with the edit. */
    private List<Token> moved(List<Token> layer, int position, int removed, int inserted) {
        var kept = new ArrayList<Token>(layer.size());
        int by = inserted - removed;
        for (Token mark : layer) {
            if (mark.end() < position) {
                kept.add(mark);
            } else if (mark.start() >= position + removed) {
                kept.add(new Token(mark.start() + by, mark.end() + by, mark.style()));
            } else {
                stale = Stretch.hull(stale, new Stretch(mark.start(), mark.end()).after(position, removed, inserted));
            }
        }
        return kept;
    }

    /** Colours the text as it is now, without waiting for calm. */
    void highlight() {
        long asked = version;
        var text = area.getText();
        worker.execute(() -> {
            if (asked != version) {
                return;
            }
            var found = new CodeColours(text, text.length() > MAX_CHARS ? List.of() : highlighter.tokens(text));
            FxThread.executor().execute(() -> {
                if (asked == version) {
                    stale = Stretch.hull(stale, found.differences(painted));
                    painted = found;
                    paintedVersion = version;
                    paintStale();
                    whenPainted.run();
                }
            });
        });
    }

    /** @param now in order, not overlapping; of the text as it is now; painted along with its colours, and moved with the text while it is edited */
    void setMarks(Layer layer, List<Token> now) {
        var before = marks.set(layer.ordinal(), List.copyOf(now));
        var changed = new HashSet<>(before);
        if (before.equals(now)) {
            return;
        }
        now.forEach(mark -> {
            if (!changed.remove(mark)) {
                changed.add(mark);
            }
        });
        var stretches = changed.stream().map(mark -> new Stretch(mark.start(), mark.end())).toList();
        if (isPainted() && stretches.size() <= MOST_SINGLY) {
            stretches.forEach(this::paint);
        } else {
            stale = stretches.stream().reduce(stale, Stretch::hull);
            paintStale();
        }
    }

    /** Ends following the text. */
    void dispose() {
        version = version + 1;
        changes.unsubscribe();
    }

    /** What is long is painted part by part, with keys heard in between; the next edit's painting takes over what is left. */
    private void paintStale() {
        if (stale == null || !isPainted()) {
            return;
        }
        var part = new Stretch(stale.start(), Math.min(stale.end(), stale.start() + PART_CHARS));
        stale = part.end() < stale.end() ? new Stretch(part.end(), stale.end()) : null;
        paint(part);
        if (stale != null) {
            FxThread.executor().execute(this::paintStale);
        }
    }

    private void paint(Stretch stretch) {
        var here = new Stretch(Math.min(stretch.start(), area.getLength()), Math.min(stretch.end(), area.getLength()));
        if (here.start() < here.end()) {
            var spans = spans(painted.tokens(), here);
            for (List<Token> layer : marks) {
                spans = layer.isEmpty() ? spans : spans.overlay(spans(layer, here), Highlighting::both);
            }
            area.setStyleSpans(here.start(), spans);
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

    private static StyleSpans<Collection<String>> spans(List<Token> tokens, Stretch within) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        int done = within.start();
        for (int i = CodeColours.firstEndingAfter(tokens, within.start()); i < tokens.size() && tokens.get(i).start() < within.end(); i++) {
            int start = Math.max(done, tokens.get(i).start());
            int end = Math.min(tokens.get(i).end(), within.end());
            if (start < end) {
                builder.add(List.of(), start - done).add(List.of(tokens.get(i).style()), end - start);
                done = end;
            }
        }
        return builder.add(List.of(), within.end() - done).create();
    }
}
