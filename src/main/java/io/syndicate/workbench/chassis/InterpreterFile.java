package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * An interpreter's executable as it was when it was found: one that vanishes or is replaced while the workbench runs must be told, since
 * no worker of a generation may run on another Python than the rest.
 *
 * @param path     the executable
 * @param identity of the file behind it, null where the system has none or it was not there
 * @param changed  when that file was last written, null where it was not there
 */
public record InterpreterFile(Path path, Object identity, FileTime changed) {

    /**
     * @param executable of an interpreter
     * @return the file as it is now, whether it is there or not
     */
    public static InterpreterFile of(Path executable) {
        try {
            var file = Files.readAttributes(executable, BasicFileAttributes.class);
            return new InterpreterFile(executable, file.fileKey(), file.lastModifiedTime());
        } catch (IOException _) {
            // Gone or unreadable: whoever starts it is told so by requireSame.
            return new InterpreterFile(executable, null, null);
        }
    }

    /** @throws IOException saying what to do, where the file is gone or another one */
    void requireSame() throws IOException {
        if (!Files.isExecutable(path)) {
            throw new IOException("The interpreter " + path
                    + " is gone; choose another one in the Python menu, or put it back and restart the workers");
        }
        if (changed != null && !equals(of(path))) {
            throw new IOException("The interpreter " + path
                    + " was replaced while its workers ran; restart the workers to use the new one");
        }
    }
}
