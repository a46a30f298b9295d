package io.syndicate.workbench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs as they may come out, for the tests of reports and of the command line. */
public final class Reports {

    static final String URL = "http://gw1.example.org:31111/DATA/8/a.1F.4/manifest.1490000000.5";
    static final Generation GENERATION = new Generation(1, "4f1c2d3e5a6b", new Interpreter(Path.of("/usr/bin/python3"), "3.11.7"));
    static final Failure RAISED = new Failure(Failure.Kind.DIED, "The driver raised KeyError:\n  'token'",
            Optional.of(new Failure.Place("driver.py", 12, 0)),
            "Traceback (most recent call last):\n  line 12\u001b[2J");

    private Reports() {
    }

    /** @return a run in which everything went well */
    public static RunReport fine() {
        return report(List.of(rewritten(0, URL, "http://gw1.example.org.nyud.net:8080/DATA/8/a.1F.4/manifest.1490000000.5")),
                List.of(trip("hello", "hello", "hi", "hello", -1)));
    }

    /** @return a run in which one of each kind of thing went wrong */
    public static RunReport failed() {
        return report(List.of(rewritten(0, URL, URL), new Rewrite(1, "foo", Rewrite.Kind.OTHER, Optional.empty(), answer(4712, RAISED))),
                List.of(trip("hello", "hello", "hi", "hello", -1), trip("bytes", "abcdef", "x".repeat(3_000), "abXdef", 2),
                        new RoundTrip(2, "broken", "abc".getBytes(UTF_8), null, null, answer(4713, RAISED), null, -1, null),
                        new RoundTrip(3, "missing", null, null, null, null, null, -1,
                                new Failure(Failure.Kind.UNSENT, "there is no file cat.jpg", Optional.empty(), ""))));
    }

    static RunReport report(List<Rewrite> rewrites, List<RoundTrip> trips) {
        var log = new LogLine(1, Instant.parse("2026-01-02T03:04:05.678Z"), 1, 4711, Mode.CDN_URL, LogLevel.ERROR, 1,
                "bad \u001b[31mthing é");
        return new RunReport("coral", GENERATION, new Results(3, 1, rewrites, trips, false), List.of(log));
    }

    static Rewrite rewritten(int index, String url, String cdnUrl) {
        return new Rewrite(index, url, Rewrite.Kind.MANIFEST, Optional.of(cdnUrl), answer(4711, null));
    }

    static RoundTrip trip(String name, String in, String wire, String out, long difference) {
        return new RoundTrip(0, name, in.getBytes(UTF_8), wire.getBytes(UTF_8), out.getBytes(UTF_8), answer(4712, null), answer(4713, null),
                difference, null);
    }

    static Answer answer(long pid, Failure failure) {
        return new Answer(1, 1, pid, 312, pid == 0, failure == null ? new byte[0] : null, failure);
    }
}
