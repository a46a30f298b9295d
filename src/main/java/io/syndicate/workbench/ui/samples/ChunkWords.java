package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.ui.common.Amounts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says in a few words what a chunk is made of. */
final class ChunkWords {

    private static final int BASE64_GROUP = 4;
    private static final int BASE64_BYTES = 3;

    private ChunkWords() {
    }

    static String about(ChunkSource source) {
        return switch (source) {
            case ChunkSource.Text text -> "text, " + Amounts.count(text.text().getBytes(StandardCharsets.UTF_8).length, "byte");
            case ChunkSource.Base64 base64 -> "base64, " + Amounts.count(decodedSize(base64.base64()), "byte");
            case ChunkSource.File file -> "file " + file.file();
            case Generated generated -> generated(generated);
        };
    }

    /** @return {@code bytes}, {@code random}, … as the dialog calls them */
    static String kind(Generated.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String generated(Generated generated) {
        String size = Amounts.bytes(generated.size());
        return switch (generated.kind()) {
            case EMPTY -> "0 bytes";
            case BYTES -> "every byte, " + size;
            case REPEATED -> "repeated, " + size;
            case RANDOM -> "random, " + size + ", seed " + generated.seed();
            case MANIFEST -> "manifest, " + Amounts.count(generated.size(), "block") + ", seed " + generated.seed();
        };
    }

    private static long decodedSize(String base64) {
        long digits = base64.replaceAll("[\\s=]", "").length();
        return digits * BASE64_BYTES / BASE64_GROUP;
    }
}
