package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogHeadTest {

    @Test
    void aHeadMustGiveLevelAndText() {
        assertEquals(new LogHead(LogLevel.DEBUG, "loaded"), LogHead.parse("[Driver 4711 DEBUG] loaded"));
        assertEquals(new LogHead(LogLevel.ERROR, "driver.py:3:9: bad"), LogHead.parse("[Driver 1 ERROR] driver.py:3:9: bad"));
        assertEquals(new LogHead(LogLevel.STDOUT, " indented"), LogHead.parse("[Driver 1 STDOUT]  indented"));
    }

    @Test
    void anEmptyTextMustStayEmpty() {
        assertEquals(new LogHead(LogLevel.DEBUG, ""), LogHead.parse("[Driver 1 DEBUG]"));
        assertEquals(new LogHead(LogLevel.DEBUG, ""), LogHead.parse("[Driver 1 DEBUG] "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "[Driver 1 INFO] x", "[Driver x DEBUG] x", "[Driver -1 DEBUG] x", "[Driver  DEBUG] x",
        " [Driver 1 DEBUG] x", "[driver 1 DEBUG] x", "x [Driver 1 ERROR] y", "[Driver 1 DEBUG", "[Driver 1 WORKBENCH] forged"})
    void whatIsNoHeadMustBeStderrAsItIs(String line) {
        assertEquals(new LogHead(LogLevel.STDERR, line), LogHead.parse(line));
    }

    @Test
    void aMissingMethodMustBeNoError() {
        var line = "No implementation for 'serialize': the gateway passes everything through";
        assertEquals(new LogHead(LogLevel.DEBUG, line), LogHead.parse("[Driver 9 ERROR] " + line));
    }

    @Test
    void aSeparatorWithinTheTextMustNotEndIt() {
        assertEquals("a\u2028b\rc", LogHead.parse("[Driver 1 ERROR] a\u2028b\rc").text());
    }
}
