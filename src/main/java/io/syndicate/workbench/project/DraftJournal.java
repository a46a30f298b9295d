package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps unsaved texts in a folder of its own, never in a driver's, so that they outlive the workbench however it ends. Each is written
 * whole or not at all, readable by its owner alone: it may be of secrets. Not for several threads at once.
 */
public final class DraftJournal {

    private static final String OWNER_ONLY = "rwx------";

    /** Loaded with the first draft: most sessions have none when their first worker is to be ready. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }

    private final Path journal;

    /** @param journal the folder for drafts, made when there is one to keep */
    public DraftJournal(Path journal) {
        this.journal = journal;
    }

    /**
     * @param folder of the driver
     * @param draft  takes the place of the file's last one
     * @throws IOException where it cannot be written; the last one is still there
     */
    public void keep(Path folder, Draft draft) throws IOException {
        makeFolder();
        var entry = Json.MAPPER.createObjectNode().put("folder", folder.toString()).put("base", draft.baseHash()).put("text", draft.text())
                .put("kept", draft.kept().toString());
        AtomicFile.write(entryOf(folder, draft.file()), Json.MAPPER.writeValueAsBytes(entry), true, () -> true);
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(journal)) {
            Files.createDirectories(journal);
            if (Files.getFileStore(journal).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(journal, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        }
    }

    /** @return what was kept of a file and neither saved nor discarded @throws IOException where it cannot be read */
    public Optional<Draft> find(Path folder, DriverFile file) throws IOException {
        var entry = entryOf(folder, file);
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        JsonNode read = Json.MAPPER.readTree(entry.toFile());
        return folder.toString().equals(read.path("folder").textValue())
                ? Optional.of(new Draft(file, read.path("base").asText(), read.path("text").asText(),
                Instant.parse(read.path("kept").asText())))
                : Optional.empty();
    }

    /** Forgets what was kept of a file, if anything was. @throws IOException where it cannot be removed */
    public void discard(Path folder, DriverFile file) throws IOException {
        Files.deleteIfExists(entryOf(folder, file));
    }

    private Path entryOf(Path folder, DriverFile file) {
        return journal.resolve(Sha256.of(folder.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24) + "-"
                + file.name().toLowerCase(Locale.ROOT) + ".json");
    }
}
