package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines belong to which request, in real workers (decision 0003). */
@Timeout(300)
class RequestLogsTest {

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    /** Each line says which URL it is about; how it is written changes from line to line; the last one often has no end. */
    private static final String TALKS = """
            import os, sys
            from syndicate.util import gateway
            def cdn_url(url, config, secrets):
                count = int(url.rpartition('/')[2])
                for i in range(count):
                    text = '%s line %d' % (url, i)
                    way = i % 4
                    if way == 0:
                        gateway.log_debug(text)
                    elif way == 1:
                        sys.stdout.write(text + ('' if i == count - 1 else '\\n'))
                    elif way == 2:
                        os.write(2, (text + ('' if i == count - 1 else '\\n')).encode('ascii'))
                    else:
                        sys.stderr.write(text + ('' if i == count - 1 else '\\n'))
                        sys.stderr.flush()
                return url
            """;

    @Test
    void eachRequestMustHaveExactlyItsLinesInOrderUnderTraffic() throws Exception {
        int requests = 4_000;
        rig.workers(3).launch(TALKS);
        Map<Long, String> urls = new ConcurrentHashMap<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Future<?>>();
            for (int i = 0; i < requests; i++) {
                String url = "u%d/%d".formatted(i, i % 500 == 7 ? 3_000 : i % 5);
                calls.add(threads.submit(() -> {
                    Answer answer = rig.cdnUrl(url);
                    assertTrue(answer.ok(), answer::toString);
                    urls.put(answer.request(), url);
                    return null;
                }));
            }
            for (var call : calls) {
                call.get();
            }
        }
        var texts = new HashMap<Long, List<String>>();
        rig.lines.stream().filter(line -> line.request() != 0).forEach(line -> texts.computeIfAbsent(line.request(), _ -> new ArrayList<>())
                .add(line.text()));
        urls.forEach((request, url) -> assertEquals(expected(url), texts.getOrDefault(request, List.of()), url));
        assertEquals(0, rig.lines.stream().filter(line -> line.text().startsWith("u") && line.request() == 0).count());
    }

    private static List<String> expected(String url) {
        int count = Integer.parseInt(url.substring(url.indexOf('/') + 1));
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> url + " line " + i).toList();
    }

    @Test
    void allLinesMustBeThereWhenTheAnswerIs() throws Exception {
        rig.workers(1).launch(TALKS);
        for (int count : new int[] {1, 2, 3, 4, 2_000}) {
            Answer answer = rig.cdnUrl("u/" + count);
            assertEquals(expected("u/" + count), linesOf(answer));
        }
    }

    /** What a child or a thread writes after the answer can be told from the next request's lines by nobody: it is one's or the other's. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineAfterTheAnswerMustBelongToTheNextRequestOrToNone(boolean next) throws Exception {
        Path done = rig.folder.resolve("done");
        rig.workers(1).launch("""
                import subprocess
                def cdn_url(url, config, secrets):
                    if url == 'late':
                        subprocess.Popen(['/bin/sh', '-c', 'while [ ! -e %1$s.go ]; do sleep 0.01; done; echo too late >&2; : > %1$s'])
                    while url == 'next' and not __import__('os').path.exists('%1$s'):
                        pass
                    return url
                """.formatted(done));
        Answer answer = rig.cdnUrl("late");
        assertTrue(answer.ok(), answer::toString);
        assertEquals(List.of(), linesOf(answer));
        java.nio.file.Files.createFile(Path.of(done + ".go"));
        long owner = next ? rig.cdnUrl("next").request() : 0;
        ChassisRig.await("the line comes", () -> rig.lines.stream().anyMatch(line -> line.text().equals("too late")));
        LogLine late = rig.lines.stream().filter(line -> line.text().equals("too late")).findFirst().orElseThrow();
        assertTrue(late.request() == owner || late.request() == 0, late::toString);
    }

    @Test
    void aLineInSeveralWritesMustStayOneLine() throws Exception {
        rig.workers(1).launch("""
                import os, time
                def cdn_url(url, config, secrets):
                    for part in ('one ', 'li', 'ne', '\\n', 'rest'):
                        os.write(2, part.encode())
                        time.sleep(0.05)
                    return url
                """);
        assertEquals(List.of("one line", "rest"), linesOf(rig.cdnUrl("u")));
        assertEquals(List.of("one line", "rest"), linesOf(rig.cdnUrl("u")));
    }

    @Test
    void aThreadThatNeverStopsWritingMustNotHoldUpAnswers() throws Exception {
        rig.workers(1).launch("""
                import os, threading
                def flood():
                    while True:
                        os.write(2, b'x' * 1000 + b'\\n')
                thread = threading.Thread(target=flood)
                thread.daemon = True
                thread.start()
                def cdn_url(url, config, secrets):
                    return url
                """);
        for (int i = 0; i < 20; i++) {
            assertEquals("u" + i, new String(rig.cdnUrl("u" + i).data(), UTF_8));
        }
    }

    private List<String> linesOf(Answer answer) {
        return rig.lines.stream().filter(line -> line.request() == answer.request()).map(LogLine::text).toList();
    }
}
