package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChassisTest {

    private static final String PREFIX = "def cdn_url(request, url):\n    return 'http://cdn' + url[len('http:/'):]\n";
    private static final byte[] REQUEST = Requests.of(new BlockUrl("http", "gw", 80, 8, "/cat", 1, 1, 0, 7),
            new GatewayFacts(2, 3, 65536)).toByteArray();

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static String text(Answer answer) {
        return answer.ok() ? new String(answer.data(), UTF_8) : "failed: " + answer.failure();
    }

    @Test
    void everyModeMustHaveItsWorkersAndAnswer() throws Exception {
        rig.workers(3).launch("""
                def cdn_url(request, url):
                    return url + CONFIG['SUFFIX']
                def serialize(request, chunk):
                    return chunk[::-1]
                def deserialize(request, chunk, config, secrets):
                    return chunk[::-1]
                """);
        assertEquals(List.of(3, 3, 3), rig.chassis.view().modes().stream().map(mode -> mode.workers().size()).toList());
        assertEquals(9, rig.pids().stream().distinct().count());
        assertEquals(ChassisRig.URL + ".cdn", text(rig.cdnUrl(ChassisRig.URL)));
        byte[] wire = rig.chassis.call(Mode.SERIALIZE, List.of(REQUEST, new byte[] {1, 2, 3})).data();
        assertArrayEquals(new byte[] {3, 2, 1}, wire);
        assertArrayEquals(new byte[] {1, 2, 3}, rig.chassis.call(Mode.DESERIALIZE, List.of(REQUEST, wire)).data());
    }

    @Test
    void requestsMustGoRoundAllWorkers() throws Exception {
        rig.workers(3).launch(PREFIX);
        var answeredBy = new TreeMap<Long, Integer>();
        for (int i = 0; i < 9; i++) {
            answeredBy.merge(rig.cdnUrl(ChassisRig.URL).pid(), 1, Integer::sum);
        }
        assertEquals(List.of(3, 3, 3), List.copyOf(answeredBy.values()));
    }

    @Test
    void aModeWithoutMethodMustBeIdentity() throws Exception {
        rig.launch(PREFIX);
        Answer answer = rig.chassis.call(Mode.SERIALIZE, List.of(REQUEST, "data".getBytes(UTF_8)));
        assertTrue(answer.identity());
        assertEquals("data", text(answer));
        assertTrue(rig.chassis.view().modes().get(1).identity());
        assertFalse(rig.chassis.view().modes().get(0).identity());
    }

    @Test
    void theSameContentMustStartNothing() throws Exception {
        rig.launch(PREFIX);
        var before = rig.pids();
        var again = assertInstanceOf(Launch.Serving.class, rig.launch(PREFIX));
        assertFalse(again.fresh());
        assertEquals(before, rig.pids());
        assertEquals(1, again.generation().number());
    }

    @Test
    void aForcedLaunchMustReplaceEveryWorker() throws Exception {
        rig.launch(PREFIX);
        var before = rig.pids();
        rig.launch(PREFIX, true);
        assertTrue(rig.pids().stream().noneMatch(before::contains));
        ChassisRig.await("the old workers end", () -> before.stream().noneMatch(ChassisRig::alive));
        assertEquals(0, rig.chassis.view().deathCount(), "a worker that was told to end is no death");
    }

    @Test
    void aNewGenerationMustAnswerOnceItIsReady() throws Exception {
        rig.launch(PREFIX);
        rig.launch(PREFIX.replace("http://cdn", "http://other"));
        Answer answer = rig.cdnUrl(ChassisRig.URL);
        assertTrue(text(answer).startsWith("http://other/"), text(answer));
        assertEquals(2, answer.generation());
    }

    @Test
    void aSyntaxErrorMustLeaveTheLastGoodServingAndNameItsPlace() throws Exception {
        rig.launch(PREFIX);
        var broken = assertInstanceOf(Launch.NotStarted.class, rig.launch("x = 1\ndef cdn_url(:\n")).broken();
        assertEquals(2, broken.generation().number());
        assertEquals(1, broken.failures().size(), () -> broken.failures().toString());
        var place = broken.failures().getFirst().place().orElseThrow();
        assertEquals("driver.py", place.file());
        assertEquals(2, place.line());
        assertTrue(broken.failures().getFirst().message().contains("SyntaxError"), broken.failures().getFirst().message());
        assertEquals(1, rig.cdnUrl(ChassisRig.URL).generation());
        assertEquals(broken, rig.chassis.view().broken().orElseThrow());
        rig.launch(PREFIX);
        assertTrue(rig.chassis.view().broken().isEmpty(), "the good content is back");
    }

    @Test
    void anImportErrorMustNameTheDriversLine() throws Exception {
        var broken = assertInstanceOf(Launch.NotStarted.class, rig.launch("import sys\n\nimport no_such_module_here\n")).broken();
        assertEquals(new Place("driver.py", 3, 0), broken.failures().getFirst().place()
                .map(place -> new Place(place.file(), place.line(), 0)).orElseThrow());
        assertTrue(broken.failures().getFirst().message().contains("no_such_module_here"), broken.failures().getFirst().message());
        Answer answer = rig.cdnUrl(ChassisRig.URL);
        assertEquals(Failure.Kind.NO_WORKER, answer.failure().kind());
    }

    @Test
    void noneMustBeRefusedAndTheWorkerLive() throws Exception {
        rig.workers(1).launch("def cdn_url(request, url):\n    return None if url.endswith('9') else url\n");
        Answer refused = rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.9"));
        assertEquals(Failure.Kind.REFUSED, refused.failure().kind());
        assertTrue(refused.failure().message().contains("None"), refused.failure().message());
        assertEquals(refused.pid(), rig.cdnUrl(ChassisRig.URL).pid());
        assertEquals(0, rig.chassis.view().deathCount());
    }

    @Test
    void anExceptionMustBeReportedWithItsLineAndTheWorkerReplaced() throws Exception {
        rig.workers(1).launch("def cdn_url(request, url):\n    if url.endswith('9'):\n        raise ValueError('boom')\n    return url\n");
        Answer died = rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.9"));
        assertEquals(Failure.Kind.DIED, died.failure().kind());
        assertEquals(new Place("driver.py", 3, 0), died.failure().place().orElseThrow());
        assertTrue(died.failure().message().contains("ValueError: boom"), died.failure().message());
        assertTrue(died.failure().message().contains("status 4"), died.failure().message());
        assertTrue(died.failure().detail().contains("Traceback"), died.failure().detail());
        Answer next = rig.cdnUrl(ChassisRig.URL);
        assertEquals(ChassisRig.URL, text(next));
        assertNotEquals(died.pid(), next.pid());
        var death = rig.chassis.view().deaths().getFirst();
        assertEquals(died.pid(), death.pid());
        assertTrue(death.lastLines().stream().anyMatch(line -> line.contains("boom")), () -> death.lastLines().toString());
    }

    @Test
    void logLinesMustBelongToTheirRequest() throws Exception {
        rig.workers(1).launch("""
                import os, sys
                from syndicate.util import gateway
                def cdn_url(request, url):
                    gateway.log_debug('debug of ' + url)
                    print('printed by ' + url)
                    os.write(1, ('raw of ' + url + '\\n').encode())
                    sys.stderr.write('no end of ' + url)
                    return url
                """);
        for (int i = 0; i < 50; i++) {
            String url = ChassisRig.URL + i;
            long request = rig.cdnUrl(url).request();
            var mine = rig.lines.stream().filter(line -> line.request() == request).toList();
            assertEquals(List.of("debug of " + url, "printed by " + url, "raw of " + url, "no end of " + url),
                    mine.stream().map(LogLine::text).toList());
            assertEquals(List.of(LogLevel.DEBUG, LogLevel.STDOUT, LogLevel.STDERR, LogLevel.STDERR), mine.stream().map(LogLine::level)
                    .toList());
        }
    }

    @Test
    void secretsMustBeMaskedInLogsFailuresAndDeaths() throws Exception {
        rig.workers(1).secrets("{\"KEY\": \"hunter2-canary\"}").launch("""
                from syndicate.util import gateway
                gateway.log_debug('at import: %s' % SECRETS['KEY'])
                def cdn_url(request, url):
                    print(SECRETS)
                    raise ValueError(SECRETS['KEY'])
                """);
        Answer died = rig.cdnUrl(ChassisRig.URL);
        ChassisRig.await("the death is reported", () -> rig.chassis.view().deathCount() == 1);
        String all = rig.lines + " " + died.failure() + " " + rig.chassis.view();
        assertFalse(all.contains("hunter2"), all);
        assertTrue(died.failure().message().contains("ValueError"), died.failure().message());
        assertTrue(rig.lines.stream().anyMatch(line -> line.text().startsWith("at import: •")), () -> rig.lines.toString());
    }

    @Test
    void aWorkersEnvironmentMustHoldWhatTheSpecSaysAndNothingElse() throws Exception {
        rig.workers(1).launch("import os\ndef cdn_url(request, url):\n    return ' '.join(sorted(os.environ))\n");
        var names = List.of(text(rig.cdnUrl(ChassisRig.URL)).split(" "));
        var allowed = Map.of("SYNDICATE_USER_ID", 1, "SYNDICATE_VOLUME_ID", 1, "SYNDICATE_GATEWAY_ID", 1, "SYNDICATE_CONFIG_PATH", 1,
                "SYNDICATE_IPC_PATH", 1, "LC_CTYPE", 1 /* set by Python itself (PEP 538) */);
        assertTrue(names.containsAll(List.of("SYNDICATE_USER_ID", "SYNDICATE_VOLUME_ID", "SYNDICATE_GATEWAY_ID")), names.toString());
        assertTrue(allowed.keySet().containsAll(names), names.toString());
    }

    @Test
    void callsFromManyThreadsMustEachGetTheirOwnAnswer() throws Exception {
        rig.workers(3).launch(PREFIX);
        var wrong = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                String url = ChassisRig.URL + i;
                threads.execute(() -> {
                    try {
                        String answer = text(rig.cdnUrl(url));
                        if (!answer.equals("http://cdn" + url.substring("http:/".length()))) {
                            wrong.add(url + " → " + answer);
                        }
                    } catch (InterruptedException e) {
                        wrong.add(e.toString());
                    }
                });
            }
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }
}
