package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that a folder was made by, as the folder's name says it.
 *
 * @param pid   its id
 * @param birth when it began, in ticks since the machine did, which no setting of the clock moves; empty where the system does not say
 * @param space which numbering of processes the id is of: a container has one of its own; empty where the system does not say
 */
record FolderOwner(long pid, String birth, String space) {

    /** @return this process */
    static FolderOwner self() {
        return new FolderOwner(ProcessHandle.current().pid(), birth("self"), ownSpace());
    }

    /** @return as {@link #words} gave it; empty for anything else */
    static Optional<FolderOwner> of(String words) {
        String[] parts = words.split("\\.", -1);
        try {
            return parts.length == 3 ? Optional.of(new FolderOwner(Long.parseLong(parts[0]), parts[1], parts[2])) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** @return fits into a file's name */
    String words() {
        return String.join(".", Long.toString(pid), birth, space);
    }

    /** @return whether that process has ended for certain; in doubt it has not */
    boolean isGone() {
        if (!space.equals(ownSpace())) {
            return false;
        }
        String now = birth(Long.toString(pid));
        boolean another = !birth.isEmpty() && !now.isEmpty() && !now.equals(birth);
        return another || now.isEmpty() && none(pid) && !none(ProcessHandle.current().pid());
    }

    private static boolean none(long pid) {
        return ProcessHandle.of(pid).isEmpty();
    }

    private static String birth(String process) {
        try {
            return ProcessStat.of(process).birth();
        } catch (IOException _) {
            return ""; // gone, or a system without /proc
        }
    }

    private static String ownSpace() {
        try {
            String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString(); // pid:[4026531836]
            return link.substring(link.indexOf('[') + 1, link.length() - 1);
        } catch (IOException _) {
            return "";
        }
    }
}
