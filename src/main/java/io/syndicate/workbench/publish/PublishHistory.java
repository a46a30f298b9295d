package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.AtomicFile;
import io.syndicate.workbench.project.Reasons;
import io.syndicate.workbench.project.StoredChunk;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was published of each driver, in the workbench's state folder: beside the driver the deployed tool would publish it. Each publish is
 * a folder, written whole or not at all, with the receipt, the driver and config that went out, the object with its secrets sealed, and the
 * sample chunks as that driver stored them. Thread-safe.
 */
public final class PublishHistory {

    private static final String STAMP = "yyyyMMdd-HHmmss";
    private static final int MAX_ENTRIES = 100;
    private static final String UNFINISHED = ".";
    private static final String RECEIPT = "receipt.json";
    private static final String OBJECT = "driver.json";

    private final Path root;

    /** @param state the workbench's state folder; nothing is made in it before the first publish */
    public PublishHistory(Path state) {
        this.root = state.resolve("publishes");
    }

    /**
     * One publish.
     *
     * @param receipt what was published, on what grounds
     * @param folder  where its parts lie
     */
    public record Entry(Receipt receipt, Path folder) {

        /** @return the driver's source as it was published */
        public byte[] driver() throws PublishException {
            return part("driver");
        }

        /** @return the config as it was published */
        public byte[] config() throws PublishException {
            return part("config");
        }

        /** @return the whole object; empty where a directory was written, of which the deployed tool makes one */
        public Optional<PublishedObject> object() throws PublishException {
            return receipt.driverHash().isEmpty() ? Optional.empty() : Optional.of(PublishedObject.parse(part(OBJECT)));
        }

        private byte[] part(String name) throws PublishException {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (IOException problem) {
                throw new PublishException("This publish cannot be read from the history: " + Reasons.of(problem), problem);
            }
        }
    }

    /** What goes into the history. @param chunks samples as this driver stores them; none may show a secret in clear */
    public record Published(Receipt receipt, byte[] driver, byte[] config, Optional<PublishedObject> object, List<StoredChunk> chunks) {
    }

    /**
     * @param driverFolder whose driver was published
     * @param published    all of it
     * @return the new entry
     * @throws PublishException where the state folder cannot be written; nothing is left of it then
     */
    public synchronized Entry add(Path driverFolder, Published published) throws PublishException {
        Path driver = of(driverFolder);
        String hash = published.receipt().driverHash().orElse(published.receipt().driver()).substring(0, 8);
        String stamp = DateTimeFormatter.ofPattern(STAMP).withZone(ZoneOffset.UTC).format(published.receipt().time());
        try {
            Files.createDirectories(driver);
            Path unfinished = Files.createTempDirectory(driver, UNFINISHED);
            write(unfinished, published);
            Path entry = Files.move(unfinished, free(driver, stamp, hash), StandardCopyOption.ATOMIC_MOVE);
            forget(driver);
            return new Entry(published.receipt(), entry);
        } catch (IOException problem) {
            throw new PublishException("The publish cannot be written into the history: " + Reasons.of(problem), problem);
        }
    }

    private static void write(Path folder, Published published) throws IOException {
        AtomicFile.create(folder.resolve("driver"), published.driver(), false);
        AtomicFile.create(folder.resolve("config"), published.config(), false);
        if (published.object().isPresent()) {
            AtomicFile.create(folder.resolve(OBJECT), published.object().get().toBytes(), false);
        }
        StoredChunks.write(folder, published.chunks());
        AtomicFile.create(folder.resolve(RECEIPT), ReceiptFile.write(published.receipt()), false);
    }

    /** Two publishes of one second stay in the order in which they were made. */
    private static Path free(Path driver, String stamp, String hash) throws IOException {
        try (Stream<Path> there = Files.list(driver)) {
            long sameSecond = there.filter(path -> path.getFileName().toString().startsWith(stamp)).count();
            return driver.resolve("%s-%03d-%s".formatted(stamp, sameSecond, hash));
        }
    }

    private static void forget(Path driver) throws IOException {
        for (Path old : folders(driver).stream().skip(MAX_ENTRIES).toList()) {
            try (Stream<Path> files = Files.walk(old)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> folders(Path driver) throws IOException {
        if (!Files.isDirectory(driver)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(driver)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith(UNFINISHED)).sorted(Comparator.reverseOrder()).toList();
        }
    }

    /**
     * @param driverFolder whose publishes
     * @return the last one first; one that is damaged is told to the log and left out
     * @throws PublishException where the state folder cannot be read
     */
    public synchronized List<Entry> entries(Path driverFolder) throws PublishException {
        var entries = new ArrayList<Entry>();
        try {
            for (Path folder : folders(of(driverFolder))) {
                read(folder).ifPresent(entries::add);
            }
        } catch (IOException problem) {
            throw new PublishException("The history cannot be read: " + Reasons.of(problem), problem);
        }
        return List.copyOf(entries);
    }

    private static Optional<Entry> read(Path folder) {
        try {
            return Optional.of(new Entry(ReceiptFile.read(folder.resolve(RECEIPT)), folder));
        } catch (PublishException damaged) {
            System.getLogger(PublishHistory.class.getName()).log(Level.WARNING, "A publish in the history is left out: "
                    + damaged.getMessage());
            return Optional.empty();
        }
    }

    /**
     * @param driverFolder whose publishes
     * @return the sample chunks as the last published driver stored them; empty where nothing was published yet, or no chunk could be kept
     * @throws PublishException where they cannot be read
     */
    public synchronized List<StoredChunk> lastStoredChunks(Path driverFolder) throws PublishException {
        var entries = entries(driverFolder);
        try {
            return entries.isEmpty() ? List.of() : StoredChunks.read(entries.getFirst().folder());
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException problem) {
            throw new PublishException("The stored chunks of the last publish cannot be read: " + Reasons.of(problem), problem);
        }
    }

    private Path of(Path driverFolder) {
        Path path = driverFolder.toAbsolutePath().normalize();
        String hash = Hashes.sha256(path.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        String name = path.getFileName() == null ? "driver" : path.getFileName().toString().replaceAll("[^A-Za-z0-9_-]", "_");
        return root.resolve(name.substring(0, Math.min(40, name.length())) + "-" + hash);
    }
}
