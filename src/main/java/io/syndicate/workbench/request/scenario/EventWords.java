package io.syndicate.workbench.request.scenario;

/** File events in the author's words, the same in the window and in reports. */
public final class EventWords {

    private EventWords() {
    }

    /** @return what happens, and to which part of the file: {@code write blocks, blocks 0 to 2} */
    public static String of(FileEvent event) {
        String about = about(event);
        return kind(event) + (about.isEmpty() ? "" : ", " + about);
    }

    private static String kind(FileEvent event) {
        return switch (event) {
            case FileEvent.Create _ -> "create";
            case FileEvent.Write _ -> "write blocks";
            case FileEvent.NewContents _ -> "new contents";
            case FileEvent.Truncate _ -> "truncate";
            case FileEvent.Rename _ -> "rename";
            case FileEvent.ChangeCoordinator _ -> "change coordinator";
        };
    }

    /** @return which part of the file, or what it becomes: {@code blocks 0 to 2}; empty where the path says all */
    public static String about(FileEvent event) {
        return switch (event) {
            case FileEvent.Create _ -> "";
            case FileEvent.Write write -> write.blocks() == 1 ? "block " + text(write.firstBlock())
                    : "blocks " + text(write.firstBlock()) + " to " + text(write.firstBlock() + write.blocks() - 1);
            case FileEvent.NewContents contents -> "block " + text(contents.block());
            case FileEvent.Truncate truncate -> "to " + text(truncate.blocks()) + (truncate.blocks() == 1 ? " block" : " blocks");
            case FileEvent.Rename rename -> "to " + rename.newPath();
            case FileEvent.ChangeCoordinator change -> "gateway " + text(change.coordinatorId());
        };
    }

    private static String text(long unsigned) {
        return Long.toUnsignedString(unsigned);
    }
}
