package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.AtomicFile;
import io.syndicate.workbench.project.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published objects and their receipts on disk, each written whole or not at all. */
public final class ObjectFile {

    private static final long MAX_BYTES = 128L << 20;

    private ObjectFile() {
    }

    /**
     * @param file a published object
     * @return its bytes, whatever they are
     * @throws PublishException where it cannot be read, or is far too large
     */
    public static byte[] read(Path file) throws PublishException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PublishException(file + " is too large to be a published driver (over 128 MiB)");
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new PublishException("The published driver cannot be read: " + Reasons.of(problem), problem);
        }
    }

    /**
     * Says before the work whether {@link #write} would replace something that no publish wrote.
     *
     * @param file      where an object is to go
     * @param overwrite whether anything may be replaced
     * @throws PublishException where something else is in the way
     */
    public static void checkReplaceable(Path file, boolean overwrite) throws PublishException {
        if (Files.isDirectory(file)) {
            throw new PublishException(file + " is a directory; name a file in it");
        }
        if (overwrite) {
            return;
        }
        Path receipt = ReceiptFile.beside(file);
        try {
            if (Files.exists(file)) {
                PublishedObject.parse(read(file));
            }
            if (Files.exists(receipt)) {
                ReceiptFile.read(receipt);
            }
        } catch (PublishException foreign) {
            throw new PublishException(file + " or its receipt is there already and is nothing that was published; "
                    + "name another file, or say --overwrite");
        }
    }

    /**
     * @param file    gets the object; its receipt goes beside it
     * @param object  what was published
     * @param receipt of the same publish
     * @return where the receipt is
     * @throws PublishException where either cannot be written
     */
    public static Path write(Path file, PublishedObject object, Receipt receipt) throws PublishException {
        write(file, object.toBytes());
        return write(ReceiptFile.beside(file), receipt);
    }

    /**
     * @param file    gets it
     * @param receipt of a publish
     * @return the file
     * @throws PublishException where it cannot be written
     */
    public static Path write(Path file, Receipt receipt) throws PublishException {
        write(file, ReceiptFile.write(receipt));
        return file;
    }

    private static void write(Path file, byte[] bytes) throws PublishException {
        try {
            AtomicFile.write(file, bytes, false, () -> true);
        } catch (IOException problem) {
            throw new PublishException(file + " cannot be written: " + Reasons.of(problem), problem);
        }
    }
}
