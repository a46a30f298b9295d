package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Failure.Kind;
import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.ui.common.Selection;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of an error. */
class RunErrorTest {

    private static RunError error(String message, String detail) {
        return new RunError(7, 3, false, new Failure(Kind.DIED, message, Optional.of(new Place("driver.py", 8, 0)), detail), "cdn_url", 4,
                new Selection.Result("block /cat.jpg [0]", Set.of(9L)));
    }

    @Test
    void theErrorMustBeSaidNotWhatBecameOfTheWorker() {
        String fate = "; cdn_url's worker exited with status 4 (the driver raised) and was replaced";
        assertEquals("KeyError: 'A'", error("KeyError: 'A'" + fate, "asked\nKeyError: 'A'\n").said());
        assertEquals("ValueError: a\n b; c", error("ValueError: a\n b; c" + fate, "").said());
        assertEquals("SyntaxError: invalid syntax", error("SyntaxError: invalid syntax", "").said());
    }

    @Test
    void withoutATracebackTheFailuresMessageMustBeSaid() {
        assertEquals("cdn_url gave no answer within 5.0 s", error("cdn_url gave no answer within 5.0 s", "Current thread 0x1").said());
        assertEquals("it died", error("it died", "see driver.py:8: there\n").said());
    }

    @Test
    void callGenerationSampleAndTheOthersMustBeSaid() {
        assertEquals("in cdn_url of generation 3, for block /cat.jpg [0] and 3 other samples", error("x", "").about());
        assertEquals("x\nin cdn_url of generation 3, for block /cat.jpg [0] and 3 other samples", error("x", " \n").whole());
    }

    @Test
    void aVeryLongTraceMustKeepItsEnd() {
        var whole = error("x", "frame\n".repeat(10_000) + "driver.py:8: E: the end").whole();
        assertTrue(whole.endsWith("E: the end"));
        assertTrue(whole.contains("\n\n…"));
        assertTrue(whole.length() < 3_000);
    }

    @Test
    void aStartMustHaveNoLog() {
        var start = new RunError(0, 4, false, new Failure(Kind.START, "ImportError: x", Optional.empty(), ""), RunError.START, 1,
                new Selection.Result("", Set.of()));
        assertEquals("at the start of generation 4", start.about());
        assertFalse(start.hasLog());
    }
}
