package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.LineDiff.Hunk;
import java.util.List;
import java.util.OptionalInt;

/** Where the lines of an older text are in a newer one; lines count from 0. */
final class LineMap {

    private final List<Hunk> hunks;

    private LineMap(List<Hunk> hunks) {
        this.hunks = hunks;
    }

    static LineMap between(String then, String now) {
        return new LineMap(then.equals(now) ? List.of() : LineDiff.between(LineDiff.lines(then), LineDiff.lines(now)));
    }

    /** @return where that line is now; empty where it was changed or is gone */
    OptionalInt now(int line) {
        int shift = 0;
        for (var hunk : hunks) {
            if (line < hunk.from()) {
                break;
            }
            if (line < hunk.to()) {
                return OptionalInt.empty();
            }
            shift = hunk.nowTo() - hunk.to();
        }
        return OptionalInt.of(line + shift);
    }

    /** @return where that line is now, or what is in its place */
    int near(int line) {
        return now(line).orElseGet(() -> hunks.stream().filter(hunk -> line >= hunk.from() && line < hunk.to()).findFirst()
                .map(hunk -> Math.min(hunk.nowFrom() + line - hunk.from(), Math.max(hunk.nowFrom(), hunk.nowTo() - 1))).orElse(line));
    }
}
