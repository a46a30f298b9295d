package io.syndicate.workbench.publish;

import java.util.List;

/**
 * Something in the driver's folder that is not published here, though the deployed tool would take it.
 *
 * @param name        in the folder
 * @param what        what it probably is: {@code a backup}
 * @param bytes       its size, a folder's with all in it
 * @param holdsSecret the files, relative to the driver's folder, in which a secret's value stands; usually empty
 * @param unsearched  the files that were too large or too many to search, or could not be read
 */
public record LeftOut(String name, String what, long bytes, List<String> holdsSecret, List<String> unsearched) {

    public LeftOut {
        holdsSecret = List.copyOf(holdsSecret);
        unsearched = List.copyOf(unsearched);
    }
}
