package io.syndicate.workbench.project;

import java.nio.file.Path;
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
 * @param worker        path of an installed {@code ug-driver}, from the driver's folder; empty for the workbench's own
 * @param deployed      whether to behave like the deployed gateway
 * @param blockSize     the volume's, in bytes, {@value #MIN_BLOCK} to {@value #MAX_BLOCK}
 */
public record ProjectSettings(int workers, Optional<String> python, int startMillis, int callMillis, boolean debug, int memoryMib,
        Optional<String> worker, boolean deployed, int blockSize) {

    /** Smallest block size in bytes. */
    public static final int MIN_BLOCK = 512;
    /** Largest block size in bytes. */
    public static final int MAX_BLOCK = 16 << 20;

    /** The gateway's three workers, ten seconds to start, five for a call, 1 GiB a worker, blocks of 64 KiB. */
    public static final ProjectSettings DEFAULT = new ProjectSettings(3, Optional.empty(), 10_000, 5_000, true, 1024, Optional.empty(),
            false, 65_536);

    /** All else as usual. */
    public ProjectSettings(int workers, Optional<String> python, int startMillis, int callMillis, boolean debug) {
        this(workers, python, startMillis, callMillis, debug, DEFAULT.memoryMib(), Optional.empty(), false, DEFAULT.blockSize());
    }

    /**
     * @param folder the driver's
     * @return the interpreter's version, or its path, which is one from that folder; empty for the first {@code python3}
     */
    public Optional<String> pythonFrom(Path folder) {
        return python.map(name -> name.contains("/") ? folder.resolve(name).normalize().toString() : name);
    }

    /** @param other version or path of the interpreter, empty for the first {@code python3} @return the same with it */
    public ProjectSettings withPython(Optional<String> other) {
        return new ProjectSettings(workers, other, startMillis, callMillis, debug, memoryMib, worker, deployed, blockSize);
    }
}
