package io.syndicate.workbench.worker;

import static io.syndicate.workbench.worker.WorkerRig.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.request.sg.DriverRequest;

import org.junit.jupiter.api.Test;

/** What goes wrong in a driver or its settings must be said with file and line, and never with a secret. */
class WorkerFailuresTest {

    private static final String FINE = "def cdn_url(u, c, s): return u";

    @Test
    void aSyntaxErrorMustSayLineAndColumn() {
        Pythons.each(python -> {
            String errors = failure(python, "{}", "{}", "x = 1\n\nif True:: pass\n");
            assertTrue(errors.startsWith("  File \"driver.py\", line 3\n    if True:: pass\n"), errors);
            assertTrue(errors.endsWith("\n[Driver PID ERROR] driver.py:3:9: SyntaxError: invalid syntax\n\n"), errors);
        });
    }

    @Test
    void aFailureAtImportMustShowTheDriversFramesAlone() {
        Pythons.each(python -> {
            String errors = failure(python, "{}", "{}", "def g():\n    return nme\n\ng()\n");
            assertTrue(errors.startsWith("Traceback (most recent call last):\n  File \"driver.py\", line 4, in <module>\n    g()\n"),
                    errors);
            assertTrue(errors.contains("[Driver PID ERROR] driver.py:2: NameError: "), errors);
            assertFalse(errors.contains("syndicate"), errors);
        });
    }

    @Test
    void everythingElseThatStopsAStartMustBeSaidInOneLine() {
        Pythons.each(python -> {
            says(python, "import sys\nsys.exit(3)", "driver.py:2: SystemExit: 3");
            says(python, "x = 1\0", "null bytes");
            says(python, "# coding: nope\n", "SyntaxError: unknown encoding: nope");
            says(python, FINE + "\ndef driver_init(c): return 1", "driver.py:2: TypeError: driver_init() takes");
            says(python, FINE + "\ndef driver_init(c, s): return ''",
                    "driver.py:2: driver_init returned an empty or false str: the driver does not start");
        }, Pythons.oldestAndNewest());
    }

    @Test
    void settingsThatAreNotJsonObjectsMustNameFileLineAndColumnButNoSecret() {
        Pythons.each(python -> {
            settings(python, "{\n  \"a\": 1,\n  b\n}", "{}", "config:3:");
            settings(python, "{}", "{\"KEY\":\n  \"hidden\\q\"}", "secrets:2:");
            settings(python, "{}", "hidden", "secrets:1:1: ");
            settings(python, "{}", "{\"hidden\": hidden}", "secrets:1:1");
            settings(python, "{}", "{} hidden", "secrets:1:4: ");
            settings(python, "{}", "\"hidden\"", "secrets must be a JSON object, not ");
            settings(python, "[]", "{}", "config must be a JSON object, not list");
            settings(python, "\ufeff{}", "{}", "config:1:1: starts with a byte order mark; save it as UTF-8 without one");
        }, Pythons.oldestAndNewest());
    }

    @Test
    void settingsThatAreNotUtf8MustSayWhere() throws Exception {
        try (var worker = WorkerRig.spare(Pythons.any(), "cdn_url")) {
            worker.sendChunk(new byte[] {'{', '\n', '"', (byte) 0xff});
            worker.load("", "", "");
            assertEquals("1\n", worker.handshake());
            assertEquals("[Driver PID ERROR] config:2:2: not UTF-8\n\n", worker.errors());
        }
    }

    @Test
    void emptySettingsAndAnEmptyDriverMustBeFine() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url").load("", " \n", "")) {
                assertEquals("2\n", worker.handshake());
                assertEquals(0, worker.exit());
            }
        });
    }

    @Test
    void settingsMustBeThereWhileTheDriverIsRead() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url").load("{\"a\": \"1\"}", "{\"b\": \"2\"}", """
                    SUM = CONFIG["a"] + SECRETS["b"]
                    def driver_init(config, secrets): return config is CONFIG and secrets is SECRETS
                    def cdn_url(r, u): return SUM + __name__ + str(__import__("driver").SUM)
                    """).expectReady()) {
                assertEquals("12driver12", worker.rewrite(URL));
            }
        });
    }

    @Test
    void aCallThatRaisesMustEndTheWorkerWithItsTraceback() {
        Pythons.each(python -> {
            raises(python, "raise ValueError('boom')", "driver.py:2: ValueError: boom");
            raises(python, "import json; json.loads('{')", "driver.py:2: ");
            raises(python, "raise type('Odd', (BaseException,), {})('b')", "Odd: b");
            raises(python, "raise type('Mute', (Exception,), {'__str__': lambda s: 1/0})()", "Mute: <");
            raises(python, "return cdn_url(u, c, s)", "driver.py:2: R");
        }, Pythons.oldestAndNewest());
    }

    @Test
    void aDriversOwnExitStatusMustBeTheWorkers() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", "import sys\ndef cdn_url(u, c, s): sys.exit(7)")) {
                worker.sendChunk(WorkerRig.bytes(URL));
                assertEquals(7, worker.exit());
                assertEquals("", worker.errors());
            }
        });
    }

    @Test
    void aChunkModeThatReturnsNoBytesMustAnswerMinusFiveAndLive() {
        var request = DriverRequest.newBuilder().setVolumeId(1).setUserId(2).setCoordinatorId(3).setFileId(4)
                .setFileVersion(5).setRequestType(1).setPath("/a").build();
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "deserialize",
                    "def deserialize(r, c): return {b'n': None, b't': u'x', b'i': 5}.get(c, c)")) {
                for (String bad : new String[] {"n", "t", "i"}) {
                    worker.sendChunk(request.toByteArray());
                    worker.sendChunk(WorkerRig.bytes(bad));
                    assertEquals("-5", worker.readLine());
                }
                assertEquals("fine", WorkerRig.text(worker.convert(request, WorkerRig.bytes("fine"))));
                worker.endInput();
                assertTrue(worker.errors().contains("ERROR] deserialize returned None, not bytes"), worker::errors);
                assertTrue(worker.errors().contains("ERROR] deserialize returned int, not bytes"), worker::errors);
            }
        });
    }

    @Test
    void whatTheGatewaySendsUnreadablyMustEndTheWorkerWithThree() {
        Pythons.each(python -> {
            unreadable(python, "deserialize", "3\n\1\2\3\n0\n\n", "A request of 3 bytes cannot be read");
            unreadable(python, "deserialize", "0\n\n0\n\n", "missing required fields: volume_id,user_id");
            unreadable(python, "cdn_url", "-1\n\n", "A chunk's length is not a number: '-1\n'");
            unreadable(python, "cdn_url", "5\nab", "The input ends 4 bytes before the end of a chunk of 5");
            unreadable(python, "cdn_url", "1".repeat(200), "more than 99 characters");
            unreadable(python, "cdn_url", "12", "The input ends within a chunk's length");
        }, Pythons.oldestAndNewest());
    }

    @Test
    void aTruncatedStartMustFailWithoutShowingWhatCame() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url")) {
                worker.send(WorkerRig.bytes("2\n{}\nhidden\n"));
                worker.endInput();
                assertEquals("1\n", worker.handshake());
                assertEquals(2, worker.exit());
                assertFalse(worker.errors().contains("hidden"), worker::errors);
            }
        });
    }

    private static String failure(Interpreter python, String config, String secrets, String driver) throws Exception {
        try (var worker = WorkerRig.spare(python, "cdn_url").load(config, secrets, driver)) {
            assertEquals("1\n", worker.handshake(), worker::errors);
            assertEquals(2, worker.exit());
            return worker.errors();
        }
    }

    private static void says(Interpreter python, String driver, String said) throws Exception {
        String errors = failure(python, "{}", "{}", driver);
        assertTrue(errors.contains(said), errors);
        assertFalse(errors.contains("syndicate"), errors);
    }

    private static void settings(Interpreter python, String config, String secrets, String said) throws Exception {
        String errors = failure(python, config, secrets, FINE);
        assertTrue(errors.startsWith("[Driver PID ERROR] " + said), errors);
        assertFalse(errors.contains("hidden"), errors);
    }

    private static void raises(Interpreter python, String body, String said) throws Exception {
        try (var worker = WorkerRig.ready(python, "cdn_url", "def cdn_url(u, c, s):\n    " + body)) {
            worker.sendChunk(WorkerRig.bytes(URL));
            assertEquals(0, worker.readRest().length);
            assertEquals(4, worker.exit());
            assertTrue(worker.errors().startsWith("Traceback (most recent call last):\n  File \"driver.py\", line 2, in cdn_url\n"),
                    worker::errors);
            assertTrue(worker.errors().contains(said), worker::errors);
        }
    }

    private static void unreadable(Interpreter python, String mode, String sent, String said) throws Exception {
        try (var worker = WorkerRig.ready(python, mode, FINE + "\ndef deserialize(r, c): return c")) {
            worker.send(WorkerRig.bytes(sent));
            worker.endInput();
            assertEquals(3, worker.exit());
            assertTrue(worker.errors().contains(said), worker::errors);
        }
    }
}
