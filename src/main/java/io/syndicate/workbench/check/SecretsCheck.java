package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.SecretFinder;
import io.syndicate.workbench.project.SecretHit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Check 9: no secret stands in a URL, a log line, an exception or a stored chunk. */
final class SecretsCheck implements Check {

    @Override
    public CheckId id() {
        return CheckId.SECRETS;
    }

    @Override
    public boolean asksWhatDoesNotStart() {
        return true;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        var finder = SecretFinder.of(bench.subject().code().secrets());
        if (finder.isEmpty()) {
            found.nothing("The secrets hold no value that could be looked for");
            return;
        }
        if (!finder.tooShort().isEmpty()) {
            found.note("Too short to be looked for: " + String.join(", ", finder.tooShort().stream().sorted().toList()));
        }
        if (bench.startFailures().isEmpty()) {
            urls(bench, finder, found);
            chunks(bench, finder, found);
        }
        logs(bench, found);
        found.examined("URLs, stored chunks and logs");
    }

    private static void urls(Bench bench, SecretFinder finder, Findings found) throws InterruptedException {
        Set<SecretHit> told = new HashSet<>();
        for (UrlAnswer answer : bench.has(Mode.CDN_URL) ? bench.urls() : List.<UrlAnswer>of()) {
            for (SecretHit hit : answer.ok() ? finder.find(answer.answer().data()) : List.<SecretHit>of()) {
                if (told.add(hit)) {
                    found.error("A CDN URL holds the secret " + hit).why("URLs stand in the logs of every proxy and CDN on the way.")
                            .fix("Send what was made with the secret, such as an HMAC, never the secret.").sample(answer.ref())
                            .evidence("the answer: " + answer.text()).add();
                }
            }
        }
    }

    private static void chunks(Bench bench, SecretFinder finder, Findings found) throws InterruptedException {
        Set<SecretHit> told = new HashSet<>();
        for (Trip trip : bench.has(Mode.SERIALIZE) ? bench.trips() : List.<Trip>of()) {
            if (trip.serialize().ok() && finder.find(trip.input().bytes()).isEmpty()) {
                for (SecretHit hit : finder.find(trip.wire())) {
                    if (told.add(hit)) {
                        found.error("A stored chunk holds the secret "
                                + hit).why("Caches and stores belong to others, and chunks stay for years.")
                                .fix("Store nothing of the secrets with a chunk.").sample(trip.input().ref()).add();
                    }
                }
            }
        }
    }

    private static void logs(Bench bench, Findings found) {
        Set<SecretHit> told = new HashSet<>();
        for (LogLine line : bench.log().all()) {
            for (SecretHit hit : bench.log().leaks(line)) {
                if (told.add(hit)) {
                    found.error("A log line holds the secret "
                            + hit).why("Logs are read by whoever runs the gateway, and sent to others for help.")
                            .fix("Do not log it; an exception whose message holds it counts, too.").evidence("the line: " + line.text())
                            .logs(List.of(line)).add();
                }
            }
        }
    }
}
