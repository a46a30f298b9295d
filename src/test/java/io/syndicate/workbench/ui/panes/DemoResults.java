package io.syndicate.workbench.ui.panes;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Realistic records for pictures and tests. */
public final class DemoResults {

    public static final String GW = "http://gw1.example.org:31111";
    public static final String CAT = "/DATA/8/photos/2017/cat.jpg.1F3A.4";
    public static final String NOTES = "/DATA/8/notes/été.txt.FFFFFFFFFFFFFFFF.9";
    public static final List<String> URLS = List.of(GW + CAT + "/manifest.1492639872.314159265", GW + "/" + CAT + "/0.7461234417",
            GW + "/" + CAT + "/1.-2205112098", GW + NOTES + "/manifest.1492640001.0", GW + "/" + NOTES + "/3.88",
            "http://gw1.example.org:31111/status/now");
    public static final Failure NONE = new Failure(Failure.Kind.REFUSED,
            "cdn_url returned None, so the gateway fails the read with an I/O error.",
            Optional.of(new Place("driver.py", 9, 0)), "[Driver 4131 ERROR] cdn_url returned None");

    private DemoResults() {
    }

    public static Samples samples() {
        return new Samples(URLS.stream().map(UrlSample::new).toList(), List.of(
                new ChunkSample("every byte value, 64 KiB", new Generated(Generated.Kind.BYTES, 65_536, 0)),
                new ChunkSample("serialized manifest, 3 blocks", new Generated(Generated.Kind.MANIFEST, 3, 7)),
                new ChunkSample("empty", new Generated(Generated.Kind.EMPTY, 0, 0)),
                new ChunkSample("greeting", new ChunkSource.Text("héllo, wörld\n"))));
    }

    public static Answer answer(long request, int generation, long pid, long micros) {
        return new Answer(request, generation, pid, micros, false, new byte[0], null);
    }

    public static Answer failed(long request, int generation, long pid, Failure failure) {
        return new Answer(request, generation, pid, 40, false, null, failure);
    }

    public static Rewrite coral(int index, int generation, long request) {
        String url = URLS.get(index);
        var kind = url.contains("/manifest.") ? Rewrite.Kind.MANIFEST : url.contains("/DATA/") ? Rewrite.Kind.BLOCK : Rewrite.Kind.OTHER;
        String cdn = url.replace("gw1.example.org:31111", "gw1.example.org.31111.nyud.net").replace("//DATA", "/DATA");
        return new Rewrite(index, url, kind, Optional.of(index == 5 ? url : cdn),
                answer(request, generation, 4127 + index % 3 * 2L, 38 + index));
    }

    public static Results results(int generation) {
        var rewrites = new ArrayList<Rewrite>();
        for (int i = 0; i < URLS.size(); i++) {
            rewrites.add(i == 4 ? new Rewrite(4, URLS.get(4), Rewrite.Kind.BLOCK, Optional.empty(), failed(105, 7, 4131, NONE))
                    : coral(i, i == 2 ? 6 : 7, 101 + i));
        }
        return new Results(1, generation, rewrites, trips(), false);
    }

    public static RoundTrip trip(int index, String name, byte[] in, byte[] wire, byte[] out, long difference) {
        return new RoundTrip(index, name, in, wire, out, answer(200 + 2L * index, 7, 4140, 812), answer(201 + 2L * index, 7, 4150, 640),
                difference, null);
    }

    public static List<RoundTrip> trips() {
        byte[] bytes = bytes(65_536);
        byte[] random = new byte[65_536];
        new Random(7).nextBytes(random);
        byte[] broken = Arrays.copyOf(bytes, bytes.length);
        broken[1024] ^= 0x55;
        byte[] text = "{\"name\": \"été.txt\",\r\n\t\"blocks\": [0, 1, 2]}\n\u0000".getBytes(StandardCharsets.UTF_8);
        var failure = new Failure(Failure.Kind.DIED,
                "serialize raised ValueError, so the worker ended with exit status 4 and was replaced.",
                Optional.of(new Place("driver.py", 31, 0)),
                "Traceback (most recent call last):\n  File \"driver.py\", line 31, in serialize\nValueError: bad");
        return List.of(trip(0, "every byte value, 64 KiB", bytes, Arrays.copyOf(random, 1_087), bytes, -1),
                trip(1, "serialized manifest, 3 blocks", text, Arrays.copyOf(random, 41), text, -1),
                trip(2, "empty", new byte[0], new byte[8], new byte[0], -1),
                trip(3, "every byte value, deserialized by a driver that flips one bit", bytes, Arrays.copyOf(random, 65_559), broken,
                1024),
                new RoundTrip(4, "random", random, null, null, failed(208, 7, 4143, failure), null, -1, null));
    }

    public static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    public static LogLine line(long sequence, LogLevel level, Mode mode, long pid, long request, String text) {
        return new LogLine(sequence, Instant.parse("2017-04-20T10:42:07.118Z").plusMillis(sequence * 3), 7, pid, mode, level, request,
                text);
    }

    public static List<LogLine> lines() {
        var lines = new ArrayList<LogLine>();
        lines.add(line(1, LogLevel.WORKBENCH, Mode.CDN_URL, 4127, 0, "worker ready after 21 ms"));
        lines.add(line(2, LogLevel.DEBUG, Mode.CDN_URL, 4127, 101, "manifest of /photos/2017/cat.jpg"));
        lines.add(line(3, LogLevel.DEBUG, Mode.CDN_URL, 4129, 102, "Translate '" + URLS.get(1) + "'"));
        lines.add(line(4, LogLevel.DEBUG, Mode.CDN_URL, 4129, 102, "write back '" + URLS.get(1) + "'"));
        lines.add(line(5, LogLevel.STDOUT, Mode.SERIALIZE, 4133, 200, "hello (print in line 31)"));
        lines.add(line(6, LogLevel.ERROR, Mode.CDN_URL, 4131, 105, "cdn_url returned None"));
        lines.add(line(7, LogLevel.STDERR, Mode.DESERIALIZE, 4150, 207, "Traceback (most recent call last):"));
        lines.add(line(8, LogLevel.STDERR, Mode.DESERIALIZE, 4150, 207, "  File \"driver.py\", line 42, in deserialize"));
        lines.add(line(9, LogLevel.STDERR, Mode.DESERIALIZE, 4150, 207, "    return zlib.decompress(chunk, wbits=15, bufsize=65536)"));
        lines.add(line(10, LogLevel.STDERR, Mode.DESERIALIZE, 4150, 207,
                "zlib.error: Error -3 while decompressing data: incorrect header check"));
        lines.add(line(11, LogLevel.WORKBENCH, Mode.DESERIALIZE, 4150, 0,
                "worker ended, exit status 4: the driver raised; replaced by pid 4177"));
        return lines;
    }
}
