package io.syndicate.workbench.project;

import java.time.Instant;

/**
 * A text that was typed and not saved. Immutable. Its {@code toString} shows no contents.
 *
 * @param file     which of the driver's files
 * @param baseHash {@code FileContents.hash} of what it was made from
 * @param text     with {@code \n} line ends
 * @param kept     when it was written down
 */
public record Draft(DriverFile file, String baseHash, String text, Instant kept) {

    @Override
    public String toString() {
        return "Draft[" + file + ", " + text.length() + " characters, " + kept + "]";
    }
}
