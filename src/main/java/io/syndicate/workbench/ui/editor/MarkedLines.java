package io.syndicate.workbench.ui.editor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Style classes of whole lines, which move with their lines; a new set of them touches only lines that have or get one. FX thread only. */
final class MarkedLines {

    private final CodeArea area;
    /** From 0; every line with a style class is among them, and some that were edited and may have one from elsewhere. */
    private Set<Integer> maybeMarked = new HashSet<>();

    MarkedLines(CodeArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::edited);
    }

    private void edited(PlainTextChange change) {
        int first = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int removed = newLines(change.getRemoved());
        int inserted = newLines(change.getInserted());
        if (removed != inserted) {
            maybeMarked = maybeMarked.stream().map(line -> line > first + removed ? line + inserted - removed : line)
                    .collect(Collectors.toCollection(HashSet::new));
        }
        IntStream.rangeClosed(first, first + inserted).forEach(maybeMarked::add);
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** @param styles the style class of each line that has one, from 0; lines beyond the end are left out */
    void set(Map<Integer, String> styles) {
        maybeMarked.addAll(styles.keySet());
        maybeMarked.removeIf(line -> line >= area.getParagraphs().size());
        maybeMarked.forEach(line -> mark(line, styles.get(line)));
        maybeMarked.retainAll(styles.keySet());
    }

    private void mark(int line, String style) {
        Collection<String> now = style == null ? List.of() : List.of(style);
        if (!now.equals(area.getParagraph(line).getParagraphStyle())) {
            area.setParagraphStyle(line, now);
        }
    }
}
