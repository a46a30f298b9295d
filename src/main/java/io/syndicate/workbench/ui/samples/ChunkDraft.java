package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was typed for a chunk, not yet checked. Immutable.
 *
 * @param form  which of the fields count
 * @param name  the chunk's
 * @param value text, base64 or file, by the form
 * @param kind  for {@link Form#GENERATED}
 * @param size  for {@link Form#GENERATED}: bytes or blocks
 * @param seed  for {@link Form#GENERATED}
 */
record ChunkDraft(Form form, String name, String value, Generated.Kind kind, String size, String seed) {

    /** Where a chunk's bytes come from. */
    enum Form {
        TEXT, BASE64, FILE, GENERATED;

        /** @return as the dialog says it */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Largest chunk, in bytes. */
    static final int MAX_SIZE = 64 << 20;
    /** Most blocks of a generated manifest. */
    static final int MAX_BLOCKS = 1_000_000;

    /** @return what would be typed for this chunk */
    static ChunkDraft of(ChunkSample chunk) {
        var generated = new Generated(Generated.Kind.BYTES, 65_536, 1);
        return switch (chunk.source()) {
            case ChunkSource.Text text -> of(Form.TEXT, chunk.name(), text.text(), generated);
            case ChunkSource.Base64 base64 -> of(Form.BASE64, chunk.name(), base64.base64(), generated);
            case ChunkSource.File file -> of(Form.FILE, chunk.name(), file.file(), generated);
            case Generated made -> of(Form.GENERATED, chunk.name(), "", made);
        };
    }

    private static ChunkDraft of(Form form, String name, String value, Generated generated) {
        return new ChunkDraft(form, name, value, generated.kind(), Integer.toString(generated.size()), Long.toString(generated.seed()));
    }

    /**
     * @param taken names of the other chunks
     * @return what is wrong and what to do, empty where it can be used
     */
    String problem(Set<String> taken) {
        if (name.isBlank()) {
            return "Give the chunk a name.";
        }
        if (taken.contains(name.strip())) {
            return "Another chunk has this name. Choose one of its own.";
        }
        return switch (form) {
            case TEXT -> "";
            case BASE64 -> base64Problem();
            case FILE -> fileProblem();
            case GENERATED -> generatedProblem();
        };
    }

    /** @return the chunk; only where {@link #problem} is empty */
    ChunkSample chunk() {
        ChunkSource source = switch (form) {
            case TEXT -> new ChunkSource.Text(value);
            case BASE64 -> new ChunkSource.Base64(value.replaceAll("\\s", ""));
            case FILE -> new ChunkSource.File(value.strip());
            case GENERATED -> new Generated(kind, kind == Generated.Kind.EMPTY ? 0 : Integer.parseInt(plain(size)), seeded()
                    ? Long.parseLong(plain(seed)) : 0);
        };
        return new ChunkSample(name.strip(), source);
    }

    private boolean seeded() {
        return kind == Generated.Kind.RANDOM || kind == Generated.Kind.MANIFEST;
    }

    private String base64Problem() {
        try {
            Base64.getDecoder().decode(value.replaceAll("\\s", ""));
            return "";
        } catch (IllegalArgumentException e) {
            return "Not standard base64: " + e.getMessage() + ".";
        }
    }

    private String fileProblem() {
        String file = value.strip();
        if (file.isEmpty()) {
            return "Name a file in the driver's folder.";
        }
        boolean outside = file.startsWith("/") || file.matches("[A-Za-z]:.*") || List.of(file.split("[/\\\\]")).contains("..");
        return outside ? "The file must lie in the driver's folder; give its path from there." : "";
    }

    private String generatedProblem() {
        boolean blocks = kind == Generated.Kind.MANIFEST;
        int most = blocks ? MAX_BLOCKS : MAX_SIZE;
        if (kind != Generated.Kind.EMPTY && !isWithin(size, 0, most)) {
            return (blocks ? "Blocks" : "Size in bytes") + ": a whole number from 0 to " + Amounts.number(most) + ".";
        }
        return seeded() && !isWithin(seed, Long.MIN_VALUE, Long.MAX_VALUE) ? "Seed: a whole number." : "";
    }

    private static boolean isWithin(String text, long least, long most) {
        try {
            long value = Long.parseLong(plain(text));
            return value >= least && value <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String plain(String number) {
        return number.strip().replace(",", "").replace("_", "");
    }
}
