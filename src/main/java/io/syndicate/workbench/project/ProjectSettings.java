package io.syndicate.workbench.project;

import java.util.Optional;

/**
 * How a driver is run; kept in {@code workbench.json}. Immutable.
 *
 * @param workers       workers for each mode, 1 to 16; the gateway's default is 3
 * @param python        version ({@code 3.11}) or path of the interpreter, empty for the machine's first {@code python3}
 * @param startMillis   deadline of a worker's start, 100 to 600,000
 * @param callMillis    deadline of a request, 10 to 600,000
 * @param debug         whether workers run with {@code SYNDICATE_DEBUG=1}
 * @param memoryMib     most memory of a worker in MiB, 1 to 1,048,576; 0 for no limit
 */
public record ProjectSettings(int workers, Optional<String> python, int startMillis, int callMillis, boolean debug, int memoryMib) {

    /** The gateway's three workers, ten seconds to start, five for a call, 1 GiB a worker. */
    public static final ProjectSettings DEFAULT = new ProjectSettings(3, Optional.empty(), 10_000, 5_000, true, 1024);

    /** The usual limit on memory. */
    public ProjectSettings(int workers, Optional<String> python, int startMillis, int callMillis, boolean debug) {
        this(workers, python, startMillis, callMillis, debug, DEFAULT.memoryMib());
    }
}
