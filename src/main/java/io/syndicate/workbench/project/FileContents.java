package io.syndicate.workbench.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One of the driver's files as it was read from disk. Immutable. Its {@code toString} shows no contents.
 *
 * @param file     which of the three
 * @param path     where it lies, or would be created
 * @param exists   whether it is on disk
 * @param text     its contents with {@code \n} line ends, empty where it does not exist or cannot be shown
 * @param hash     identifies the bytes on disk; handed back on save so that an overwritten change is noticed
 * @param readOnly why it must not be written: not UTF-8, over 5 MB, not writable; empty where it may
 */
public record FileContents(DriverFile file, Path path, boolean exists, String text, String hash, Optional<String> readOnly) {

    @Override
    public String toString() {
        return "FileContents[" + path + ", " + text.length() + " characters]";
    }
}
