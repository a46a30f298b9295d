package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import io.syndicate.workbench.request.scenario.FilePaths;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A chunk's URL by its fields as they were typed, not yet checked (spec section 4). Immutable.
 *
 * @param manifest whether of a manifest, else of a block
 * @param texts    what was typed for each field; those of the other kind are ignored
 */
record UrlDraft(boolean manifest, Map<Field, String> texts) {

    private static final BigInteger U64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger U32 = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);
    private static final BigInteger I64 = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST_I64 = BigInteger.valueOf(Long.MIN_VALUE);

    /** The fields in the URL's own order, what they are called, and what they may hold; no least for text. */
    enum Field {
        SCHEME("Scheme", null, null), HOST("Host", null, null), PORT("Port", BigInteger.ONE, BigInteger.valueOf(65_535)),
        VOLUME("Volume id", BigInteger.ZERO, U64), PATH("Path", null, null), FILE_ID("File id (hex)", BigInteger.ZERO, U64),
        VERSION("File version", LEAST_I64, I64), BLOCK_ID("Block id", BigInteger.ZERO, U64), BLOCK_VERSION("Block version", LEAST_I64, I64),
        SECONDS("Modified, seconds", BigInteger.ZERO, I64), NANOS("Nanoseconds", BigInteger.ZERO, U32);

        private final String label;
        private final BigInteger least;
        private final BigInteger most;

        Field(String label, BigInteger least, BigInteger most) {
            this.label = label;
            this.least = least;
            this.most = most;
        }

        String label() {
            return label;
        }

        /** @return what it may hold, for a tooltip */
        String range() {
            return switch (this) {
                case SCHEME -> "http or https";
                case HOST -> "a host name or address, an IPv6 address with its brackets";
                case PATH -> "absolute: /folder/name";
                case PORT -> "1 to 65535, or empty for none";
                case FILE_ID -> "0 to FFFFFFFFFFFFFFFF, hexadecimal";
                default -> least + " to " + most;
            };
        }

        boolean isOf(boolean manifest) {
            return switch (this) {
                case BLOCK_ID, BLOCK_VERSION -> !manifest;
                case SECONDS, NANOS -> manifest;
                default -> true;
            };
        }

        private String problem(String text) {
            if (this == PATH) {
                String wrong = FilePaths.problem(text);
                return wrong.isEmpty() ? "" : "Path: " + wrong + ".";
            }
            boolean good = least == null ? this == HOST ? !text.isBlank() : text.matches("https?") : this == PORT && text.isEmpty()
                    || isWithin(text);
            return good ? "" : label + ": " + (least == null ? range() : (this == FILE_ID ? "" : "a whole number, ") + range()) + ".";
        }

        private boolean isWithin(String text) {
            int radix = this == FILE_ID ? 16 : 10;
            if (!text.matches(radix == 16 ? "[0-9A-Fa-f]{1,40}" : "-?[0-9]{1,40}")) {
                return false;
            }
            var value = new BigInteger(text, radix);
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    /** @return a block as the bundled samples have it */
    static UrlDraft usual() {
        return of(new BlockUrl("http", "gw1.example.org", 31_111, 8, "/photos/2017/cat.jpg", 0x1F3A, 4, 0, 1));
    }

    UrlDraft {
        texts = Map.copyOf(texts);
    }

    static UrlDraft of(SyndicateUrl url) {
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.SCHEME, url.scheme());
        texts.put(Field.HOST, url.host());
        texts.put(Field.PORT, url.port() < 0 ? "" : Integer.toString(url.port()));
        texts.put(Field.VOLUME, Long.toUnsignedString(url.volumeId()));
        texts.put(Field.PATH, url.path());
        texts.put(Field.FILE_ID, Long.toUnsignedString(url.fileId(), 16).toUpperCase(Locale.ROOT));
        texts.put(Field.VERSION, Long.toString(url.fileVersion()));
        boolean manifest = url instanceof ManifestUrl;
        texts.put(Field.BLOCK_ID, url instanceof BlockUrl block ? Long.toUnsignedString(block.blockId()) : "0");
        texts.put(Field.BLOCK_VERSION, url instanceof BlockUrl block ? Long.toString(block.blockVersion()) : "1");
        texts.put(Field.SECONDS, url instanceof ManifestUrl of ? Long.toString(of.mtimeSec()) : "1490000000");
        texts.put(Field.NANOS, url instanceof ManifestUrl of ? Long.toString(of.mtimeNsec()) : "250000000");
        return new UrlDraft(manifest, texts);
    }

    /** @return what is wrong with the first field from the left that is, with its range; empty where all are good */
    String problem() {
        for (Field field : Field.values()) {
            String wrong = field.isOf(manifest) ? field.problem(texts.get(field)) : "";
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        try {
            SyndicateUrl.parse(text());
            return "";
        } catch (SyndicateUrlException e) {
            return "Not a Syndicate URL: " + e.getMessage() + ".";
        }
    }

    /** @return the URL as the deployed gateway writes it, {@code //DATA/} for a block; only where {@link #problem} is empty */
    String text() {
        String port = at(Field.PORT).isEmpty() ? "" : ":" + at(Field.PORT);
        String chunk = manifest ? "manifest." + at(Field.SECONDS) + "." + at(Field.NANOS) : at(Field.BLOCK_ID) + "."
                + at(Field.BLOCK_VERSION);
        return at(Field.SCHEME) + "://" + at(Field.HOST) + port + (manifest ? "/DATA/" : "//DATA/") + at(Field.VOLUME) + at(Field.PATH)
                + "." + at(Field.FILE_ID).toUpperCase(Locale.ROOT) + "." + at(Field.VERSION) + "/" + chunk;
    }

    private String at(Field field) {
        return texts.get(field);
    }
}
