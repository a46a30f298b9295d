package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.session.CheckView;

/** Under which heading a check stands; in the order in which they stand. */
enum CheckGroup {
    FAILED("Failed", "failed", "✕"),
    WARNINGS("Warnings", "warning", "!"),
    COULD_NOT_RUN("Could not run", "warning", "?"),
    NOT_RUN("Not run yet", "", "○"),
    PASSED("Passed", "ok", "✓"),
    NOTHING("Nothing to check", "", "–"),
    OFF("Off", "", "–");

    private final String title;
    private final String tone;
    private final String sign;

    CheckGroup(String title, String tone, String sign) {
        this.title = title;
        this.tone = tone;
        this.sign = sign;
    }

    String title() {
        return title;
    }

    /** @return style class, empty for none */
    String tone() {
        return tone;
    }

    /** @return one character, so that colour is never alone */
    String sign() {
        return sign;
    }

    static CheckGroup of(CheckView view, CheckId check) {
        if (view.severity(check) == Severity.OFF) {
            return OFF;
        }
        return view.row(check).map(row -> of(row.result())).filter(group -> group != OFF).orElse(NOT_RUN);
    }

    private static CheckGroup of(CheckResult result) {
        return switch (result.verdict()) {
            case FINDINGS -> result.worst() == Severity.ERROR ? FAILED : WARNINGS;
            case COULD_NOT_RUN -> COULD_NOT_RUN;
            case PASSED -> PASSED;
            case NOTHING_TO_CHECK -> NOTHING;
            case OFF -> OFF;
        };
    }
}
