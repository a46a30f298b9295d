package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.project.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a check found, secrets masked. Immutable. All but {@code measured} and {@code logs} is the same for the same seed.
 *
 * @param severity    what it weighs: never more than its check does
 * @param message     what is wrong, in one sentence
 * @param why         what follows from it for readers and gateways, in one sentence
 * @param fix         what to do about it, in one sentence
 * @param evidence    lines to read: both URLs of a collision, the first bytes that differ, a traceback; may be empty
 * @param place       the line in the driver's files that it comes from, where known
 * @param sample      what was sent, where one input shows it
 * @param interpreter label of the Python that shows it, where several were asked; empty otherwise
 * @param measured    times and sizes that differ from run to run, for people; may be empty
 * @param logs        what the worker wrote meanwhile, oldest first; may be empty
 */
public record Finding(Severity severity, String message, String why, String fix, List<String> evidence, Optional<Failure.Place> place,
        Optional<SampleRef> sample, Optional<String> interpreter, List<String> measured, List<LogLine> logs) {

    /** What was sent when it showed. */
    public sealed interface SampleRef {

        /** @return what it is, for people */
        String label();

        /** @param url as it was sent to {@code cdn_url} */
        record Url(String url) implements SampleRef {
            @Override
            public String label() {
                return url;
            }
        }

        /**
         * @param name the chunk's name: a sample of the project, or one that the check made
         * @param size in bytes
         */
        record Chunk(String name, int size) implements SampleRef {
            @Override
            public String label() {
                return name + " (" + size + (size == 1 ? " byte)" : " bytes)");
            }
        }
    }

    public Finding {
        evidence = List.copyOf(evidence);
        measured = List.copyOf(measured);
        logs = List.copyOf(logs);
    }
}
