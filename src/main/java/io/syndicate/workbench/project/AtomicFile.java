package io.syndicate.workbench.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all: a temporary file beside it, synced, then renamed. Links are written through. */
public final class AtomicFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String SUFFIX = ".workbench-saving";
    private static final int MAX_LINKS = 40;

    private AtomicFile() {
    }

    /** What is asked once more, right before the rename. */
    public interface LastLook {

        /** @return false where the file must not be replaced any more */
        boolean stillGood() throws IOException;
    }

    /** @return whether a file of this name is one that is just being written here */
    static boolean isTemporary(String name) {
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    /**
     * @param path        the file, or a link to it
     * @param bytes       its new contents
     * @param ownerOnly   whether a file that is new may be read by its owner alone
     * @param lastLook    asked when everything but the rename is done
     * @return false where {@code lastLook} said no; nothing was changed then
     * @throws IOException where it cannot be written; nothing was changed then
     */
    public static boolean write(Path path, byte[] bytes, boolean ownerOnly, LastLook lastLook) throws IOException {
        Path target = target(path);
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + Long.toHexString(ThreadLocalRandom.current().nextLong())
                + SUFFIX);
        try {
            boolean exists = Files.exists(target);
            fill(temporary, bytes, exists || ownerOnly);
            if (exists) {
                copyAccess(target, temporary);
            }
            if (!lastLook.stillGood()) {
                return false;
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Creates a file that must not be there yet; nothing is left of it where that fails.
     *
     * @param path      the file
     * @param bytes     its contents
     * @param ownerOnly whether it may be read by its owner alone
     * @throws IOException where it cannot be written, or is there already
     */
    public static void create(Path path, byte[] bytes, boolean ownerOnly) throws IOException {
        try {
            fill(path, bytes, ownerOnly);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException problem) {
            Files.deleteIfExists(path);
            throw problem;
        }
    }

    private static Path target(Path path) throws IOException {
        Path target = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(target.getParent().toString());
        }
        return target;
    }

    private static void fill(Path path, byte[] bytes, boolean ownerOnly) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = ownerOnly && isPosix(path.getParent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)} : new FileAttribute<?>[0];
        try (var channel = FileChannel.open(path, options, attributes)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void copyAccess(Path from, Path to) throws IOException {
        if (!isPosix(from)) {
            return;
        }
        var old = Files.readAttributes(from, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        copyOwner(old, view);
        view.setPermissions(old.permissions());
    }

    private static void copyOwner(PosixFileAttributes old, PosixFileAttributeView view) throws IOException {
        var now = view.readAttributes();
        try {
            if (!now.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!now.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (FileSystemException _) {
            // Only root may give a file away: it then belongs to who saved it, as with any editor that saves by rename.
        }
    }

    private static boolean isPosix(Path existing) throws IOException {
        return Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
