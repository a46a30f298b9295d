package io.syndicate.workbench.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One of the driver's files as it lies on disk at one moment.
 *
 * @param contents what editors are given
 * @param bytes    what is on disk; empty where there is no file, or it cannot be read
 * @param readable whether {@code bytes} are all there is
 */
record DiskFile(FileContents contents, byte[] bytes, boolean readable) {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final String ABSENT = "absent";
    private static final byte[] NOTHING = {};

    static DiskFile read(DriverFile file, Path path) {
        if (!Files.exists(path)) {
            return absent(file, path);
        }
        try {
            if (!Files.isRegularFile(path)) {
                return unreadable(file, path, ABSENT, path.getFileName() + " is not a file; rename it, then reload");
            }
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                return unreadable(file, path, size + " bytes, " + Files.getLastModifiedTime(path), tooLarge(path, size));
            }
            return of(file, path, Files.readAllBytes(path));
        } catch (IOException problem) {
            return unreadable(file, path, ABSENT, path.getFileName() + " cannot be read: " + Reasons.of(problem));
        }
    }

    /** @return the file as it is when these bytes are on disk */
    static DiskFile of(DriverFile file, Path path, byte[] bytes) {
        String hash = Sha256.of(bytes);
        try {
            String text = TextForm.decode(bytes);
            return new DiskFile(new FileContents(file, path, true, text, hash, unwritable(path)), bytes, true);
        } catch (CharacterCodingException _) {
            var reason = Optional.of(path.getFileName() + " is not UTF-8 text; convert it to UTF-8 to edit it here");
            return new DiskFile(new FileContents(file, path, true, "", hash, reason), bytes, true);
        }
    }

    private static DiskFile absent(DriverFile file, Path path) {
        boolean dangling = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        var reason = dangling ? Optional.of(path.getFileName() + " is a link to a file that does not exist; mend or remove the link")
                : unwritableFolder(path);
        return new DiskFile(new FileContents(file, path, false, "", ABSENT, reason), NOTHING, !dangling);
    }

    private static DiskFile unreadable(DriverFile file, Path path, String hash, String reason) {
        return new DiskFile(new FileContents(file, path, true, "", hash, Optional.of(reason)), NOTHING, false);
    }

    private static Optional<String> unwritable(Path path) {
        return Files.isWritable(path) ? unwritableFolder(path)
                : Optional.of(path.getFileName() + " is write-protected; change its permissions to edit it here");
    }

    private static Optional<String> unwritableFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return Files.isWritable(folder) || !Files.exists(folder) ? Optional.empty()
                : Optional.of("nothing can be written in " + folder + "; change its permissions to edit " + path.getFileName() + " here");
    }

    static String tooLarge(Path path, long size) {
        return "%s is over 5 MB (%,d bytes); too large to be shown here".formatted(path.getFileName(), size);
    }
}
