package io.syndicate.workbench.worker;

import static io.syndicate.workbench.worker.WorkerRig.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How a worker ends: unneeded, at end of input, by a signal, without a reader. */
class WorkerEndTest {

    private static final String SHUTS_DOWN = """
            import sys, time
            def cdn_url(url, config, secrets):
                if url == "hang":
                    sys.stderr.write("hanging\\n")
                    sys.stderr.flush()
                    time.sleep(600)
                return url
            def driver_shutdown():
                sys.stderr.write("shutdown\\n")
                return 9
            """;

    @Test
    void aSpareThatWasNeverNeededMustLeaveWithoutAWord() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url", "group")) {
                assertEquals(0, worker.endInput().exit());
                assertEquals(0, worker.readRest().length);
                assertEquals("", worker.errors());
            }
        });
    }

    @Test
    void aSignalMustShutTheDriverDownIdleOrBusy() {
        Pythons.each(python -> {
            try (var idle = WorkerRig.ready(python, "cdn_url", SHUTS_DOWN); var busy = WorkerRig.ready(python, "cdn_url", SHUTS_DOWN)) {
                idle.rewrite(URL);
                idle.signal("INT");
                busy.sendChunk(WorkerRig.bytes("hang"));
                busy.awaitError("hanging");
                busy.signal("INT");
                assertEquals(9, idle.exit());
                assertEquals(9, busy.exit());
                assertEquals("shutdown\n", idle.errors());
                assertEquals("hanging\nshutdown\n", busy.errors());
                assertEquals(0, busy.readRest().length);
            }
        });
    }

    @Test
    void endOfInputMustShutTheDriverDown() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", SHUTS_DOWN)) {
                assertEquals(9, worker.endInput().exit());
                assertEquals("shutdown\n[Driver PID DEBUG] Worker exiting\n", worker.errors());
            }
        });
    }

    @Test
    void aShutdownThatRaisesMustBeReported() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", "def cdn_url(r, u): return u\ndef driver_shutdown(): 1/0")) {
                assertEquals(4, worker.endInput().exit());
                assertTrue(worker.errors().contains("ERROR] driver.py:2: ZeroDivisionError"), worker::errors);
            }
        });
    }

    @Test
    void aGatewayThatNoLongerReadsMustCountAsTheEnd() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", SHUTS_DOWN)) {
                worker.endOutput();
                worker.sendChunk(WorkerRig.bytes(URL));
                assertEquals(9, worker.exit());
            }
        });
    }

    @Test
    void aGatewayThatLeavesDuringTheStartMustNotCauseATraceback() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url")) {
                worker.endOutput();
                worker.load("{}", "{}", SHUTS_DOWN);
                assertEquals(2, worker.exit());
                assertEquals("", worker.errors());
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void badUsageMustBeAnsweredAtOnce() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "read")) {
                assertEquals("1\n", worker.handshake());
                assertEquals(1, worker.exit());
            }
        });
    }
}
