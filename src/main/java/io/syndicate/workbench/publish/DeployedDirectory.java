package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.AtomicFile;
import io.syndicate.workbench.project.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory as the deployed tool takes it: three files, nothing else, since that tool publishes every file it finds. */
final class DeployedDirectory {

    private static final List<String> NAMES = List.of("config", "driver", "secrets");

    private DeployedDirectory() {
    }

    static void write(Path directory, Path driverFolder, DriverBytes bytes, boolean overwrite) throws PublishException {
        Path target = directory.toAbsolutePath().normalize();
        if (target.equals(driverFolder)) {
            throw new PublishException(directory + " is the driver's own folder; name another directory");
        }
        try {
            checkFree(directory, overwrite);
            Files.createDirectories(target);
            for (var file : new TreeMap<>(Map.of("config", bytes.config(), "driver", bytes.driver(), "secrets",
                    bytes.secrets())).entrySet()) {
                Path path = target.resolve(file.getKey());
                Files.deleteIfExists(path); // replacing it would keep its old permissions
                AtomicFile.create(path, file.getValue(), file.getKey().equals("secrets"));
            }
        } catch (IOException problem) {
            throw new PublishException("The directory cannot be written: " + Reasons.of(problem), problem);
        }
    }

    private static void checkFree(Path directory, boolean overwrite) throws IOException, PublishException {
        if (!Files.exists(directory)) {
            return;
        }
        List<String> there;
        try (Stream<Path> entries = Files.list(directory)) {
            there = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
        var strays = there.stream().filter(name -> !NAMES.contains(name)).toList();
        if (!strays.isEmpty()) {
            throw new PublishException("%s holds %s, which the deployed tool would publish in clear; name a new or an empty directory"
                    .formatted(directory, strays.getFirst()));
        }
        if (!there.isEmpty() && !overwrite) {
            throw new PublishException(directory + " holds a driver already; name another directory, or say --overwrite to replace it");
        }
    }
}
