package io.syndicate.workbench.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A program that opens a driver where its log file may not grow, runs its samples twice, and writes down what its window would show. */
public final class CrampedSession {

    private CrampedSession() {
    }

    /** @param args folder for its own, the driver's folder */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        try (var session = new WorkbenchSession(new SessionPlaces(home.resolve("state"), home.resolve("cache"), home))) {
            session.setAuto(false);
            session.open(Path.of(args[1]), Overrides.NONE).get();
            session.run().get();
            var troubles = new java.util.TreeSet<>(Set.of(session.snapshot().notice().orElse("none")));
            session.run().get();
            troubles.add(session.snapshot().notice().orElse("none"));
            long answered = session.snapshot().results().rewrites().stream().filter(rewrite -> rewrite.answer().ok()).count();
            Path file = session.logFile();
            long onDisk = Files.readString(file).chars().filter(character -> character == '\n').count();
            Files.writeString(home.resolve("seen"), String.join("\n", Long.toString(answered), Long.toString(session.logs().lastSequence()),
                    Long.toString(onDisk), Long.toString(session.logs().notOnDisk()), String.join(" | ", troubles)));
        }
    }
}
