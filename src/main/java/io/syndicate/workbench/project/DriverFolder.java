package io.syndicate.workbench.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that holds a driver. Holds no state but its path: each call looks at the disk anew. Thread-safe, except that
 * two saves of one file at once are decided by whichever renames last.
 */
public final class DriverFolder {

    private final Path folder;

    private DriverFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder holds {@code driver.py} or {@code driver}
     * @return the folder, by its absolute path
     * @throws NoDriverException for a folder that holds neither
     * @throws ProjectException  where there is no such folder, or it cannot be read
     */
    public static DriverFolder open(Path folder) throws ProjectException {
        Path absolute = folder.toAbsolutePath().normalize();
        requireFolder(absolute);
        var opened = new DriverFolder(absolute);
        if (!Files.isRegularFile(opened.path(DriverFile.DRIVER))) {
            throw new NoDriverException(absolute);
        }
        return opened;
    }

    private static void requireFolder(Path folder) throws ProjectException {
        if (!Files.exists(folder)) {
            throw new NoFolderException("There is no folder " + folder + "; check the path");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoFolderException(folder + " is a file; open the folder that holds it");
        }
        if (!Files.isReadable(folder)) {
            throw new ProjectException(folder + " cannot be read; change its permissions");
        }
    }

    /** @param folder any @return whether a driver would be found there; looks at the disk */
    public static boolean holdsDriver(Path folder) {
        return DriverFile.DRIVER.names().stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** @return absolute path of the folder */
    public Path path() {
        return folder;
    }

    /** @return the folder's own name */
    public String name() {
        return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    }

    /** @return what the author should know about the folder, such as a second driver that is ignored; usually empty */
    public List<String> notes() {
        var names = DriverFile.DRIVER.names().stream().filter(name -> Files.isRegularFile(folder.resolve(name))).toList();
        return names.size() < 2 ? List.of()
                : List.of("The folder holds both driver.py and driver; driver.py is used, driver is ignored. Remove one of them.");
    }

    /**
     * @param file which of the three
     * @return the file as it is on disk; never fails, {@link FileContents#readOnly()} says what is wrong
     */
    public FileContents read(DriverFile file) {
        return DiskFile.read(file, path(file)).contents();
    }

    /** @return all three files as they are on disk */
    public Map<DriverFile, FileContents> read() {
        var files = new EnumMap<DriverFile, FileContents>(DriverFile.class);
        for (DriverFile file : DriverFile.values()) {
            files.put(file, read(file));
        }
        return files;
    }

    /**
     * @return what workers are to be started with: the bytes on disk, whatever they hold
     * @throws ProjectException where the driver is gone, or a file is unreadable or over 5 MB
     */
    public DriverCode code() throws ProjectException {
        if (!Files.exists(path(DriverFile.DRIVER))) {
            throw new NoDriverException(folder);
        }
        return new DriverCode(bytes(DriverFile.DRIVER), bytes(DriverFile.CONFIG), bytes(DriverFile.SECRETS));
    }

    /**
     * @param file which of the three
     * @return its bytes as they are on disk; empty where there is no file
     * @throws ProjectException where it is unreadable or over 5 MB
     */
    public byte[] bytes(DriverFile file) throws ProjectException {
        Path path = path(file);
        try {
            if (Files.isRegularFile(path) && Files.size(path) <= DiskFile.MAX_BYTES) {
                return Files.readAllBytes(path);
            }
        } catch (IOException _) {
            // Looked at more closely below, which says what is wrong.
        }
        DiskFile disk = DiskFile.read(file, path);
        if (!disk.readable()) {
            throw new ProjectException(disk.contents().readOnly().orElse(file.label() + " cannot be read"));
        }
        return disk.bytes();
    }

    /**
     * Writes a file whole or not at all. Byte order mark, line ends (the most frequent kind), permissions and a link's
     * target are kept; new secrets can be read by their owner only. Text that is on disk already writes nothing.
     *
     * @param file     which of the three
     * @param text     its new contents
     * @param baseHash {@link FileContents#hash()} of what was edited, or empty to overwrite whatever is there
     * @return what came of it; never fails otherwise
     */
    public SaveOutcome save(DriverFile file, String text, String baseHash) {
        DiskFile disk = DiskFile.read(file, path(file));
        FileContents now = disk.contents();
        if (now.readOnly().isPresent()) {
            return new SaveOutcome.NotSaved(now.readOnly().get());
        }
        if (now.exists() && text.equals(now.text())) {
            return new SaveOutcome.Saved(now);
        }
        return isOf(now, baseHash) ? write(disk, text, baseHash) : new SaveOutcome.ChangedOnDisk(now);
    }

    private SaveOutcome write(DiskFile disk, String text, String baseHash) {
        DriverFile file = disk.contents().file();
        Path path = disk.contents().path();
        try {
            byte[] bytes = TextForm.of(disk.bytes()).encode(text);
            if (bytes.length > DiskFile.MAX_BYTES) {
                return new SaveOutcome.NotSaved(DiskFile.tooLarge(path, bytes.length));
            }
            boolean written = AtomicFile.write(path, bytes, file == DriverFile.SECRETS, () -> isOf(read(file), baseHash));
            return written ? new SaveOutcome.Saved(DiskFile.of(file, path, bytes).contents()) : new SaveOutcome.ChangedOnDisk(read(file));
        } catch (CharacterCodingException _) {
            return new SaveOutcome.NotSaved(path.getFileName() + ": the text holds half of a character that UTF-8 cannot write; remove it");
        } catch (IOException problem) {
            return new SaveOutcome.NotSaved(path.getFileName() + " could not be written: " + Reasons.of(problem)
                    + "; your text is kept here");
        }
    }

    private static boolean isOf(FileContents contents, String baseHash) {
        return baseHash.isEmpty() || contents.hash().equals(baseHash);
    }

    private Path path(DriverFile file) {
        for (String name : file.names()) { // no stream: a program's first lambda costs more than all that is read
            Path path = folder.resolve(name);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        return folder.resolve(file.names().getFirst());
    }
}
