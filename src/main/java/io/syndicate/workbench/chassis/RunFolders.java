package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folders that workers work in: one a session, in the system's folder for temporary files, named for the process that made it. A workbench that
 * is killed leaves its folder; a later one deletes it.
 */
public final class RunFolders {

    private static final String PREFIX = "driver-workbench-run-";

    private RunFolders() {
    }

    /** @return a new one, readable by its owner alone @throws IOException where it cannot be made */
    public static Path make() throws IOException {
        // Not Files.createTempDirectory: its random numbers cost more than all else before the first worker. A name that is taken is an error.
        String name = PREFIX.concat(String.join("-", FolderOwner.self().words(), Long.toHexString(System.nanoTime())));
        Path made = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectory(made.resolve("ipc"));
        return made;
    }

    /**
     * Deletes what this user's workbenches have left that ended without doing it: folders whose process is gone for certain. Follows no link.
     *
     * @param own this session's, which lies beside them
     */
    public static void sweep(Path own) {
        try (var folders = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
            for (Path folder : folders) {
                sweep(folder, own);
            }
        } catch (IOException e) {
            log("Folders that a killed workbench has left cannot be looked for", e);
        }
    }

    private static void sweep(Path folder, Path own) {
        try {
            String[] name = folder.getFileName().toString().substring(PREFIX.length()).split("-");
            if (name.length == 2 && FolderOwner.of(name[0]).filter(FolderOwner::isGone).isPresent()
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            log("The folder of a killed workbench cannot be deleted", e);
        }
    }

    private static void log(String what, IOException why) {
        System.getLogger(RunFolders.class.getName()).log(Level.DEBUG, what, why);
    }
}
