package io.syndicate.workbench.request.scenario;

/**
 * Something that happens to a file of a volume; what it changes in the file's URLs is said of each (spec section 4). Immutable; whether it
 * can happen depends on the events before it.
 */
public sealed interface FileEvent {

    /** Most blocks that one write touches. */
    int MAX_BLOCKS = 1_000;

    /** @return the file's path when it happens */
    String path();

    /**
     * A new file without blocks: a file id, version and time of its own.
     *
     * @param path absolute; no file is there
     */
    record Create(String path) implements FileEvent {
    }

    /**
     * Blocks are written, over others or behind them: SEC and NSEC grow, each of these blocks gets another BLOCK_VERSION.
     *
     * @param path       the file's
     * @param firstBlock place of the first, unsigned 64-bit
     * @param blocks     how many in a row, 1 to {@value FileEvent#MAX_BLOCKS}
     */
    record Write(String path, long firstBlock, int blocks) implements FileEvent {

        /** @throws IllegalArgumentException for a number out of range */
        public Write {
            if (blocks < 1 || blocks > MAX_BLOCKS) {
                throw new IllegalArgumentException("blocks: a whole number from 1 to " + MAX_BLOCKS + ", not " + blocks);
            }
            if (Long.compareUnsigned(firstBlock + blocks - 1, firstBlock) < 0) {
                throw new IllegalArgumentException("the last block would be over 18446744073709551615");
            }
        }
    }

    /**
     * The file ends earlier: VERSION grows, blocks from there on are gone; the others keep their BLOCK_VERSION, and the time stays.
     *
     * @param path   the file's
     * @param blocks place of the first block that is gone, unsigned 64-bit; 0 empties the file
     */
    record Truncate(String path, long blocks) implements FileEvent {
    }

    /**
     * The file gets another path: FS_PATH changes and VERSION grows.
     *
     * @param path    the file's until now
     * @param newPath absolute; no file is there
     */
    record Rename(String path, String newPath) implements FileEvent {
    }

    /**
     * Another gateway coordinates the file: VERSION grows, and requests name the new coordinator.
     *
     * @param path          the file's
     * @param coordinatorId unsigned 64-bit, another than before
     */
    record ChangeCoordinator(String path, long coordinatorId) implements FileEvent {
    }

    /**
     * One block that is there gets other contents: another BLOCK_VERSION; SEC and NSEC grow, since contents change by a write only.
     *
     * @param path  the file's
     * @param block its place, unsigned 64-bit
     */
    record NewContents(String path, long block) implements FileEvent {
    }
}
