package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Kind;
import io.syndicate.workbench.chassis.Failure.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What real Pythons write, in the author's words. */
class FailureWordsTest {

    private static final String HOW = "exited with status 4 (the driver raised)";
    private static final String PYTHON_2_7 = """
            Traceback (most recent call last):
              File "/cache/worker-1a2b/syndicate/worker/loop.py", line 41, in serve
                answer = self._method(request, url)
              File "driver.py", line 12, in cdn_url
                return outer(url)
              File "driver.py", line 9, in outer
                inner(x)
              File "driver.py", line 3, in inner
                raise ValueError("boom")
            ValueError: boom
            """;
    private static final String PYTHON_3_11 = """
            Traceback (most recent call last):
              File "/cache/worker-1a2b/ug-driver", line 8, in <module>
                sys.exit(main(sys.argv[1:]))
              File "/cache/worker-1a2b/syndicate/worker/loop.py", line 41, in serve
                answer = self._method(request, url)
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^
              File "driver.py", line 12, in cdn_url
                return json.loads(url)
                       ^^^^^^^^^^^^^^^
              File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
                return _default_decoder.decode(s)
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
            json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            """;
    private static final String PYTHON_3_13 = """
            Traceback (most recent call last):
              File "driver.py", line 5, in cdn_url
                return table[url]
                       ~~~~~^^^^^
            KeyError: 'http://gw'
            """;
    private static final String CHAINED = """
            Traceback (most recent call last):
              File "driver.py", line 7, in outer
                {}["a"]
                ~~^^^^^
            KeyError: 'a'
            During handling of the above exception, another exception occurred:
            Traceback (most recent call last):
              File "driver.py", line 12, in cdn_url
                return outer(url)
                       ^^^^^^^^^^
              File "driver.py", line 9, in outer
                inner(x)
            ValueError: second
            """;
    private static final String HUNG = """
            Thread 0x00007fd4c4bdc6c0 (most recent call first):
              File "driver.py", line 30 in background
              File "/usr/lib/python3.12/threading.py", line 1010 in run
            Current thread 0x00007fd4c5732b80 (most recent call first):
              File "/usr/lib/python3.12/socket.py", line 720 in readinto
              File "driver.py", line 4 in fetch
              File "driver.py", line 9 in cdn_url
              File "/cache/worker-1a2b/syndicate/worker/loop.py", line 41 in serve
              File "/cache/worker-1a2b/ug-driver", line 8 in <module>
            """;

    @Test
    void aTracebackOfPython27MustGiveExceptionAndInnermostLine() {
        var failure = died(PYTHON_2_7);
        assertEquals("ValueError: boom; cdn_url's worker " + HOW + " and was replaced", failure.message());
        assertEquals(Optional.of(new Place("driver.py", 3, 0)), failure.place());
        assertEquals(Kind.DIED, failure.kind());
    }

    @Test
    void aTracebackThatEndsInALibraryMustNameTheDriversLine() {
        var failure = died(PYTHON_3_11);
        assertTrue(failure.message().startsWith("json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0); "),
                failure.message());
        assertEquals(Optional.of(new Place("driver.py", 12, 0)), failure.place());
    }

    @Test
    void aTracebackOfPython313MustGiveExceptionAndLine() {
        var failure = died(PYTHON_3_13);
        assertTrue(failure.message().startsWith("KeyError: 'http://gw'; "), failure.message());
        assertEquals(Optional.of(new Place("driver.py", 5, 0)), failure.place());
    }

    @Test
    void theWorkersOwnFramesMustBeLeftOutOfTheDetail() {
        var detail = died(PYTHON_3_11).detail();
        assertFalse(detail.contains("worker-1a2b"), detail);
        assertTrue(detail.contains("json/__init__.py"), detail);
        assertTrue(detail.startsWith("Traceback"), detail);
        assertTrue(detail.endsWith("(char 0)"), detail);
    }

    @Test
    void theSourceLinesOfTheWorkersOwnFramesMustBeLeftOutToo() {
        var detail = died(PYTHON_3_11).detail();
        assertFalse(detail.contains("self._method"), detail);
        assertFalse(detail.contains("sys.exit(main"), detail);
        assertTrue(detail.contains("    return json.loads(url)\n           ^^^^^^^^^^^^^^^\n"), detail);
    }

    @Test
    void aChainMustGiveTheLastExceptionAndItsPlace() {
        var failure = died(CHAINED);
        assertTrue(failure.message().startsWith("ValueError: second; "), failure.message());
        assertEquals(Optional.of(new Place("driver.py", 9, 0)), failure.place());
        assertTrue(failure.detail().contains("KeyError: 'a'"), failure.detail());
    }

    @Test
    void aMessageOfSeveralLinesMustGiveItsFirst() {
        for (var rest : List.of("second line", "word", "key: value", "driver.py", "  indented\nend")) {
            var failure = died(PYTHON_2_7 + rest + "\n");
            assertTrue(failure.message().startsWith("ValueError: boom; "), failure.message());
            assertTrue(failure.detail().endsWith("ValueError: boom\n" + rest), failure.detail());
        }
    }

    @Test
    void anExceptionOfALocalClassOrWithoutMessageMustBeNamed() {
        var traceback = "Traceback (most recent call last):\n  File \"driver.py\", line 5, in cdn_url\n";
        assertTrue(died(traceback + "KeyboardInterrupt\n").message().startsWith("KeyboardInterrupt; "));
        assertTrue(died(traceback + "driver.f.<locals>.Odd: why\n").message().startsWith("driver.f.<locals>.Odd: why; "));
    }

    @Test
    void linesPrintedAfterATracebackMustNotPassForTheException() {
        assertTrue(died(PYTHON_3_13 + "goodbye\n").message().startsWith("KeyError: 'http://gw'; "));
    }

    @Test
    void withoutATracebackTheErrorLineMustBeSaid() {
        var failure = new FailureWords(Mode.SERIALIZE, 0).died("was ended by SIGSEGV", List.of(error("the disk is full"), stderr("bye")));
        assertEquals("the disk is full; serialize's worker was ended by SIGSEGV and was replaced", failure.message());
        assertEquals(Optional.empty(), failure.place());
    }

    @Test
    void aSilentDeathMustBeSaidByItsStatusAlone() {
        var failure = new FailureWords(Mode.CDN_URL, 0).died("was ended by SIGKILL", List.of());
        assertEquals("cdn_url's worker was ended by SIGKILL and was replaced", failure.message());
        assertEquals("", failure.detail());
    }

    @Test
    void anExitWithoutAWordMustNotBeExplainedByAStatusThatTheDriverChose() {
        for (int status : new int[] {0, 1, 2, 3, 4, 9}) {
            var failure = new FailureWords(Mode.CDN_URL, 0).died(ExitStatus.words(status), List.of());
            assertEquals("cdn_url's worker exited with status " + status
                    + " without a word, as after sys.exit or a KeyboardInterrupt in the driver; it was replaced", failure.message());
        }
    }

    @Test
    void theDetailMustNotSayAgainWhatTheMessageSays() {
        assertEquals("", start(error("driver.py:3:9: SyntaxError: invalid syntax")).detail());
        assertEquals("", new FailureWords(Mode.SERIALIZE, 0).refused("", List.of(error("serialize returned int"))).detail());
        var raised = new ArrayList<>(lines(PYTHON_3_13));
        raised.add(error("driver.py:5: KeyError: 'http://gw'"));
        raised.add(error("another"));
        assertEquals(PYTHON_3_13 + "another", new FailureWords(Mode.CDN_URL, 0).died(HOW, raised).detail());
    }

    @Test
    void aSyntaxErrorMustGivePlaceAndMessage() {
        var failure = start(error("driver.py:3:9: SyntaxError: invalid syntax"));
        assertEquals("SyntaxError: invalid syntax", failure.message());
        assertEquals(Optional.of(new Place("driver.py", 3, 9)), failure.place());
        assertEquals("driver.py:3:9", failure.place().get().toString());
        assertEquals(Kind.START, failure.kind());
    }

    @Test
    void aBrokenConfigOrSecretsMustGiveTheirPlace() {
        var failure = start(error("config:2:5: not JSON: Expecting ',' delimiter"));
        assertEquals("not JSON: Expecting ',' delimiter", failure.message());
        assertEquals(Optional.of(new Place("config", 2, 5)), failure.place());
        assertEquals(Optional.of(new Place("secrets", 1, 0)), start(error("secrets:1: not an object")).place());
    }

    @Test
    void aPlaceInAnotherFileMustNotPassForTheDrivers() {
        var failure = start(error("mydriver.py:3:9: odd"));
        assertEquals(Optional.empty(), failure.place());
        assertTrue(failure.message().endsWith("did not start: mydriver.py:3:9: odd"), failure.message());
    }

    @Test
    void aNumberThatNoLineCanHaveMustNotBreakTheReport() {
        assertTrue(start(error("driver.py:99999999999: odd")).message().contains("odd"));
        assertTrue(died(PYTHON_3_13.replace("line 5", "line 99999999999")).message().contains("KeyError"));
    }

    @Test
    void theNewestErrorLineMustCount() {
        assertEquals("new", start(error("driver.py:1: old"), error("driver.py:2: new")).message());
    }

    @Test
    void aGarbledStartMustSayWhatCame() {
        var failure = new FailureWords(Mode.CDN_URL, 0).start("it answered \"hi\" where 0, 1 or 2 was due", HOW,
                List.of(error("unrelated")));
        assertTrue(failure.message().contains("\"hi\""), failure.message());
    }

    @Test
    void aSilentStartMustSayHowTheWorkerEnded() {
        assertEquals("serialize did not start: the worker was ended by SIGKILL",
                new FailureWords(Mode.SERIALIZE, 0).start("", "was ended by SIGKILL", List.of()).message());
    }

    @Test
    void aTracebackAtStartMustBeNamedWhereNoErrorLineWas() {
        var failure = new FailureWords(Mode.CDN_URL, 0).start("", HOW, lines(PYTHON_3_13));
        assertEquals("cdn_url did not start: KeyError: 'http://gw'", failure.message());
        assertEquals(Optional.of(new Place("driver.py", 5, 0)), failure.place());
    }

    @Test
    void aHungCallMustNameTheInnermostLineOfTheThreadThatServes() {
        var failure = new FailureWords(Mode.CDN_URL, 0).callDeadline(Duration.ofMillis(1500), lines(HUNG));
        assertEquals(Optional.of(new Place("driver.py", 4, 0)), failure.place());
        assertEquals(Kind.DEADLINE, failure.kind());
        assertTrue(failure.message().contains("1.5 s"), failure.message());
        assertFalse(failure.detail().contains("worker-1a2b"), failure.detail());
    }

    @Test
    void anEarlierTracebackMustNotHideWhereItHangs() {
        var failure = new FailureWords(Mode.CDN_URL, 0).callDeadline(Duration.ofSeconds(1), lines(PYTHON_2_7 + HUNG));
        assertEquals(Optional.of(new Place("driver.py", 4, 0)), failure.place());
    }

    @Test
    void aHungStartMustNameItsLineAndItsDeadline() {
        var failure = new FailureWords(Mode.SERIALIZE, 0).startDeadline(Duration.ofSeconds(10), lines(HUNG));
        assertTrue(failure.message().startsWith("serialize did not start within 10.0 s"), failure.message());
        assertEquals(Optional.of(new Place("driver.py", 4, 0)), failure.place());
    }

    @Test
    void aRefusalMustSayTheWorkersWordsOrTheAnswer() {
        assertEquals("serialize returned None", new FailureWords(Mode.SERIALIZE, 0).refused("rc -5",
                List.of(error("serialize returned None"))).message());
        assertEquals("deserialize failed: it answered rc 7", new FailureWords(Mode.DESERIALIZE, 0).refused("it answered rc 7",
                List.of()).message());
        var placed = new FailureWords(Mode.CDN_URL, 0).refused("", List.of(error("driver.py:8: cdn_url returned None")));
        assertEquals(Optional.of(new Place("driver.py", 8, 0)), placed.place());
        assertEquals("cdn_url returned None", placed.message());
        assertEquals(Kind.REFUSED, placed.kind());
    }

    @Test
    void theTimeMustBeWrittenTheSameInEveryLocale() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            assertTrue(new FailureWords(Mode.CDN_URL, 0).callDeadline(Duration.ofMillis(300), List.of()).message().contains("0.3 s"));
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    private static Failure died(String stderr) {
        return new FailureWords(Mode.CDN_URL, 0).died(HOW, lines(stderr));
    }

    private static Failure start(WorkerLog.Line... lines) {
        return new FailureWords(Mode.CDN_URL, 0).start("", "exited with status 2", List.of(lines));
    }

    private static List<WorkerLog.Line> lines(String text) {
        var lines = new ArrayList<WorkerLog.Line>();
        text.lines().forEach(line -> lines.add(stderr(line)));
        return lines;
    }

    private static WorkerLog.Line stderr(String text) {
        return new WorkerLog.Line(1, LogLevel.STDERR, text);
    }

    private static WorkerLog.Line error(String text) {
        return new WorkerLog.Line(1, LogLevel.ERROR, text);
    }
}
