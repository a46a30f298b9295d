package io.syndicate.workbench.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a linter remembers of functions must never show: its answers are those of one that sees the text for the first time. */
class LintMemoryTest {

    private static final String USER = "def user(a, b=1):\n    return [TABLE[each] for each in a], b, helper(a)\n\n";
    private static final String HELPER = "def helper(text):\n    return text\n\n";
    private static final String TABLE = "TABLE = {}\n";

    /** Edits, most of them elsewhere than what they make right or wrong. */
    private static final List<String> TEXTS = List.of(
            TABLE + HELPER + USER,
            HELPER + USER,
            TABLE + USER,
            TABLE + "if TABLE:\n    " + HELPER.strip() + "\n" + USER,
            "# a line above\n" + TABLE + HELPER + USER + "y = nothing\n",
            TABLE + HELPER + USER + "'''\n" + USER + "'''\n",
            TABLE + USER + "def makes():\n    global helper\n    helper = len\n",
            TABLE + USER + "def makes():\n    helper = len\n",
            TABLE + HELPER + USER + "break\n",
            TABLE + HELPER + USER + "from __future__ import division\n",
            "from __future__ import division\n" + TABLE + HELPER + USER,
            TABLE + HELPER.replace("text\n\n", "text\n  # deeper\n\n") + "@helper\n" + USER,
            TABLE + HELPER + USER.replace("return", "return unicode(b), "),
            TABLE + HELPER + "unicode = str\n" + USER.replace("return", "return unicode(b), "),
            TABLE + HELPER + USER.replace("return", "return unicode(b), "),
            TABLE + HELPER.replace("return text", "return text is 'a'") + USER,
            TABLE + HELPER.replace("return text", "break") + USER);

    @Test
    void answersMustBeThoseOfAFreshLinter() throws Exception {
        try (var rig = new LintRig()) {
            for (var label : rig.bothKinds()) {
                var found = new ArrayList<String>();
                for (var text : TEXTS) {
                    var subject = new LintSubject(text, "{}", "{}");
                    var report = rig.examine(label, subject);
                    try (var fresh = new Linter(rig.program(), rig.python(label))) {
                        assertEquals(fresh.examine(subject), report, label + "\n" + text);
                    }
                    report.findings().forEach(finding -> found.add(finding.rule()));
                }
                assertFalse(found.isEmpty(), "nothing to tell apart");
            }
        }
    }
}
