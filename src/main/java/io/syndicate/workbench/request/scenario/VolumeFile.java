package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import java.util.TreeMap;

/** A file while its scenario is played; each change of a field is a method named for what makes it (spec section 4). */
final class VolumeFile {

    private static final long FIRST_SECOND = 1_490_000_000;
    private static final int FIRST_SECONDS = 1_000_000;
    private static final long NANOS = 1_000_000_000;
    private static final long LONGEST_PAUSE = 5 * NANOS;
    private static final long ID = 1;
    private static final long TIME = 2;
    private static final long BLOCK = 3;

    private final Scenario scenario;
    private final int ordinal;
    private final long id;
    private final TreeMap<Long, Long> versions = new TreeMap<>(Long::compareUnsigned);
    private String path;
    private long coordinator;
    private long version = 1;
    private long writes;
    private long sec;
    private long nsec;

    /** @param ordinal how many files were made before it */
    VolumeFile(Scenario scenario, int ordinal, String path) {
        this.scenario = scenario;
        this.ordinal = ordinal;
        this.path = path;
        this.id = Draws.at(scenario.seed(), ID, ordinal);
        this.coordinator = scenario.facts().coordinatorId();
        this.sec = FIRST_SECOND + Draws.below(FIRST_SECONDS, scenario.seed(), TIME, ordinal);
        this.nsec = Long.remainderUnsigned(Draws.at(scenario.seed(), TIME, ordinal, 0), NANOS);
    }

    void write(long firstBlock, int blocks) {
        tick();
        for (int i = 0; i < blocks; i++) {
            versions.put(firstBlock + i, Draws.at(scenario.seed(), BLOCK, ordinal, firstBlock + i, writes));
        }
    }

    private void tick() {
        writes++;
        long pause = 1 + Long.remainderUnsigned(Draws.at(scenario.seed(), TIME, ordinal, writes), LONGEST_PAUSE);
        sec += (nsec + pause) / NANOS;
        nsec = (nsec + pause) % NANOS;
    }

    void truncate(long blocks) {
        version++;
        versions.tailMap(blocks, true).clear();
    }

    void rename(String newPath) {
        version++;
        path = newPath;
    }

    void coordinate(long newCoordinator) {
        version++;
        coordinator = newCoordinator;
    }

    String path() {
        return path;
    }

    long coordinator() {
        return coordinator;
    }

    /** @return block versions by place */
    TreeMap<Long, Long> blocks() {
        return versions;
    }

    ManifestUrl manifest() {
        var base = scenario.base();
        return new ManifestUrl(base.scheme(), base.host(), base.port(), scenario.volumeId(), path, id, version, sec, nsec);
    }

    BlockUrl block(long place) {
        var base = scenario.base();
        return new BlockUrl(base.scheme(), base.host(), base.port(), scenario.volumeId(), path, id, version, place, versions.get(place));
    }
}
