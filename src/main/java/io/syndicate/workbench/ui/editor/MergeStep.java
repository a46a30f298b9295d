package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.FileContents;
import java.util.Optional;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * A merge that was made, and how the file stood before it.
 *
 * @param base     what the author's text was made from
 * @param baseText its text
 * @param mine     the author's text
 * @param merge    what came of it
 * @param disk     what another program wrote
 */
record MergeStep(FileContents base, String baseText, String mine, Merge merge, FileContents disk) {

    /** Replaces the text as one step of the undo history; caret and selection stay in their lines. */
    static void write(CodeText text, String merged) {
        var area = text.area();
        var map = LineMap.between(text.get(), merged);
        var selection = area.getCaretSelectionBind();
        var anchor = area.offsetToPosition(selection.getAnchorPosition(), Bias.Forward);
        int line = area.getCurrentParagraph();
        int column = area.getCaretColumn();
        text.replaceAll(merged);
        area.selectRange(offset(text, map.near(anchor.getMajor()), anchor.getMinor()), offset(text, map.near(line), column));
    }

    private static int offset(CodeText text, int line, int column) {
        var area = text.area();
        int paragraph = Math.clamp(line, 0, area.getParagraphs().size() - 1);
        return area.getAbsolutePosition(paragraph, Math.min(column, area.getParagraphLength(paragraph)));
    }

    /** @return a text that was typed on since the merge, without what the merge brought */
    String without(String text) {
        return Merge.of(merge.text(), text, mine).map(Merge::text).orElse(mine);
    }

    boolean isBefore(String text) {
        return same(text, mine);
    }

    boolean isAfter(String text) {
        return same(text, merge.text());
    }

    private static boolean same(String text, String other) {
        return text.length() == other.length() && text.equals(other);
    }

    /** @return what the author is told; nothing where both had made the same changes */
    Optional<Notice> notice() {
        return merge.lines() == 0 ? Optional.empty() : Optional.of(new Notice.Merged(disk, merge.lines()));
    }
}
