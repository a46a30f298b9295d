package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.sg.DriverRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one scenario once: keeps the volume's files and asks what a gateway asks after each event. */
final class Player {

    private final Scenario scenario;
    private final Asks asks;
    private final Map<String, VolumeFile> files = new HashMap<>();
    private int made;
    private int asked;

    Player(Scenario scenario) {
        this.scenario = scenario;
        this.asks = new Asks(scenario);
    }

    Playback play() {
        var steps = new ArrayList<Step>();
        for (FileEvent event : scenario.events()) {
            try {
                steps.add(step(event));
            } catch (CannotHappen refused) {
                return new Playback(steps, Optional.of(new Playback.Fault(steps.size(), refused.getMessage())));
            }
        }
        return new Playback(steps, Optional.empty());
    }

    private Step step(FileEvent event) throws CannotHappen {
        Step step = switch (event) {
            case FileEvent.Create create -> step(event, create(create.path()), List.of());
            case FileEvent.Write write -> write(event, write.firstBlock(), write.blocks());
            case FileEvent.NewContents contents -> newContents(contents);
            case FileEvent.Truncate truncate -> truncate(truncate);
            case FileEvent.Rename rename -> rename(rename);
            case FileEvent.ChangeCoordinator change -> coordinate(change);
        };
        asked += step.reads().size();
        if (asked > Scenario.MAX_URLS) {
            throw new CannotHappen("the scenario asks for more than " + Scenario.MAX_URLS + " URLs up to here; write fewer blocks");
        }
        return step;
    }

    private VolumeFile create(String path) throws CannotHappen {
        requireFree(path);
        var file = new VolumeFile(scenario, made++, path);
        files.put(path, file);
        return file;
    }

    private Step write(FileEvent event, long firstBlock, int blocks) throws CannotHappen {
        VolumeFile file = file(event);
        file.write(firstBlock, blocks);
        var written = new ArrayList<Long>();
        for (int i = 0; i < blocks; i++) {
            written.add(firstBlock + i);
        }
        return step(event, file, written);
    }

    private Step newContents(FileEvent.NewContents event) throws CannotHappen {
        if (!file(event).blocks().containsKey(event.block())) {
            throw new CannotHappen("there is no block " + Long.toUnsignedString(event.block()) + " in " + event.path()
                    + "; write it first");
        }
        return write(event, event.block(), 1);
    }

    private Step truncate(FileEvent.Truncate event) throws CannotHappen {
        VolumeFile file = file(event);
        file.truncate(event.blocks());
        return step(event, file, List.of());
    }

    private Step rename(FileEvent.Rename event) throws CannotHappen {
        VolumeFile file = file(event);
        requireFree(event.newPath());
        DriverRequest hint = asks.renameHint(file, event.newPath());
        files.remove(event.path());
        files.put(event.newPath(), file);
        file.rename(event.newPath());
        Step step = step(event, file, List.of());
        return new Step(event, step.writes(), step.reads(), Optional.of(hint));
    }

    private Step coordinate(FileEvent.ChangeCoordinator event) throws CannotHappen {
        VolumeFile file = file(event);
        if (file.coordinator() == event.coordinatorId()) {
            throw new CannotHappen(Long.toUnsignedString(event.coordinatorId()) + " coordinates " + event.path()
                    + " already; name another gateway");
        }
        file.coordinate(event.coordinatorId());
        return step(event, file, List.of());
    }

    private Step step(FileEvent event, VolumeFile file, List<Long> changed) {
        return new Step(event, asks.writes(file, changed), asks.reads(file), Optional.empty());
    }

    private VolumeFile file(FileEvent event) throws CannotHappen {
        VolumeFile file = files.get(event.path());
        if (file == null) {
            throw new CannotHappen("there is no file " + event.path() + " at this point; create it first");
        }
        return file;
    }

    private void requireFree(String path) throws CannotHappen {
        String problem = FilePaths.problem(path);
        if (!problem.isEmpty()) {
            throw new CannotHappen(problem);
        }
        if (files.containsKey(path)) {
            throw new CannotHappen("there is a file " + path + " already; choose another path");
        }
    }

    /** An event does not fit the ones before it; the message is for the author. */
    private static final class CannotHappen extends Exception {

        CannotHappen(String message) {
            super(message);
        }
    }
}
