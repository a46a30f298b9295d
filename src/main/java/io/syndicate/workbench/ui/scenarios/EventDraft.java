package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.EventWords;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.FilePaths;
import java.math.BigInteger;

/**
 * A file event as it was typed, not yet checked. Immutable.
 *
 * @param kind   which of the fields count
 * @param path   the file's
 * @param value  what {@link Kind#value} says; ignored where that is empty
 * @param blocks how many, for {@link Kind#WRITE}
 */
record EventDraft(Kind kind, String path, String value, String blocks) {

    static final String MOST_U64 = "18446744073709551615";

    /** What can happen, in the words of the table and the form. */
    enum Kind {
        CREATE("create", "", ""), WRITE("write blocks", "First block", "0"), NEW_CONTENTS("new contents", "Block", "0"),
        TRUNCATE("truncate", "Blocks that stay", "0"), RENAME("rename", "New path", ""),
                COORDINATOR("change coordinator", "Gateway id", "2");

        private final String label;
        private final String value;
        private final String usual;

        Kind(String label, String value, String usual) {
            this.label = label;
            this.value = value;
            this.usual = usual;
        }

        String label() {
            return label;
        }

        /** @return what the value is, empty where there is none */
        String value() {
            return value;
        }

        String range() {
            return switch (this) {
                case CREATE -> "";
                case RENAME -> "absolute; no file is there";
                default -> "0 to " + MOST_U64;
            };
        }
    }

    static EventDraft create(String path) {
        return new EventDraft(Kind.CREATE, path, "", "1");
    }

    static EventDraft of(FileEvent event) {
        return switch (event) {
            case FileEvent.Create create -> create(create.path());
            case FileEvent.Write write -> new EventDraft(Kind.WRITE, write.path(), text(write.firstBlock()),
                    Integer.toString(write.blocks()));
            case FileEvent.NewContents contents -> new EventDraft(Kind.NEW_CONTENTS, contents.path(), text(contents.block()), "1");
            case FileEvent.Truncate truncate -> new EventDraft(Kind.TRUNCATE, truncate.path(), text(truncate.blocks()), "1");
            case FileEvent.Rename rename -> new EventDraft(Kind.RENAME, rename.path(), rename.newPath(), "1");
            case FileEvent.ChangeCoordinator change -> new EventDraft(Kind.COORDINATOR, change.path(), text(change.coordinatorId()), "1");
        };
    }

    /** @return the same path with another kind of event, its value as usual */
    EventDraft with(Kind other) {
        return other == kind ? this : new EventDraft(other, path, other == Kind.RENAME ? path + " (1)" : other.usual, "1");
    }

    EventDraft withPath(String other) {
        return new EventDraft(kind, other, value, blocks);
    }

    /** @return its value as it is typed into one field: of written blocks the first one and how many, {@code 4 + 2}; empty for none */
    String typed() {
        return kind == Kind.CREATE ? "" : kind == Kind.WRITE ? value + " + " + blocks : value;
    }

    /** @param text as {@link #typed} gives it; without a plus as many blocks as before @return with that value */
    EventDraft withTyped(String text) {
        int plus = kind == Kind.WRITE ? text.indexOf('+') : -1;
        return plus < 0 ? new EventDraft(kind, path, kind == Kind.RENAME ? text : text.strip(), blocks)
                : new EventDraft(kind, path, text.substring(0, plus).strip(), text.substring(plus + 1).strip());
    }

    /** @return where the file is after it */
    String pathAfter() {
        return kind == Kind.RENAME ? value : path;
    }

    /** @return what is wrong with it by itself, with the range that is allowed; empty where nothing is */
    String problem() {
        String wrongPath = FilePaths.problem(path);
        if (!wrongPath.isEmpty()) {
            return "Path: " + wrongPath + ".";
        }
        if (kind == Kind.RENAME) {
            String wrong = FilePaths.problem(value);
            return wrong.isEmpty() ? "" : "New path: " + wrong + ".";
        }
        if (kind != Kind.CREATE && !isWithin(value, BigInteger.ZERO, new BigInteger(MOST_U64))) {
            return kind.value + ": a whole number from 0 to " + MOST_U64 + ".";
        }
        return kind == Kind.WRITE ? blocksProblem() : "";
    }

    private String blocksProblem() {
        if (!isWithin(blocks, BigInteger.ONE, BigInteger.valueOf(FileEvent.MAX_BLOCKS))) {
            return "Blocks: a whole number from 1 to " + FileEvent.MAX_BLOCKS + ".";
        }
        var last = new BigInteger(value.strip()).add(new BigInteger(blocks.strip())).subtract(BigInteger.ONE);
        return last.compareTo(new BigInteger(MOST_U64)) > 0 ? "The last block would be over " + MOST_U64 + "; begin earlier or write fewer."
                : "";
    }

    /** @return the event; only where {@link #problem} is empty */
    FileEvent event() {
        return switch (kind) {
            case CREATE -> new FileEvent.Create(path);
            case WRITE -> new FileEvent.Write(path, number(), Integer.parseInt(blocks.strip()));
            case NEW_CONTENTS -> new FileEvent.NewContents(path, number());
            case TRUNCATE -> new FileEvent.Truncate(path, number());
            case RENAME -> new FileEvent.Rename(path, value);
            case COORDINATOR -> new FileEvent.ChangeCoordinator(path, number());
        };
    }

    /** @return what happens to the file, as the table says it: {@code blocks 0 to 2}; what was typed while that is no event yet */
    String about() {
        return problem().isEmpty() ? EventWords.about(event()) : kind == Kind.WRITE ? value + " +" + blocks : value;
    }

    private long number() {
        return Long.parseUnsignedLong(value.strip());
    }

    private static String text(long unsigned) {
        return Long.toUnsignedString(unsigned);
    }

    private static boolean isWithin(String text, BigInteger least, BigInteger most) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1,40}")) {
            return false;
        }
        var number = new BigInteger(digits);
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
