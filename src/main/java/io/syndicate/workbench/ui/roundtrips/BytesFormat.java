package io.syndicate.workbench.ui.roundtrips;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes stretches of bytes as people read them. */
final class BytesFormat {

    /** Bytes; more than this in the clipboard helps nobody. */
    static final int MAX_COPIED = 1 << 20;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int LONGEST_CHARACTER = 4;
    private static final char REPLACEMENT = '\uFFFD';

    private BytesFormat() {
    }

    /** @return hex digits of the bytes, at most of the first {@link #MAX_COPIED}; none for null */
    static String hex(byte[] bytes) {
        return bytes == null ? "" : hex(bytes, 0, Math.min(bytes.length, MAX_COPIED));
    }

    /** @return {@code 00 1F 7A} */
    static String hex(byte[] bytes, int from, int to) {
        return HEX.formatHex(bytes, from, to);
    }

    /** @return a character for each byte, a dot for what is not printable ASCII */
    static String ascii(byte[] bytes, int from, int to) {
        var text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        return text.toString();
    }

    /**
     * The UTF-8 characters that begin in a stretch; one that ends after it is shown whole, one that began before it is not shown again.
     *
     * @return the characters, line feed as ↵, tab as →, other controls as their pictures, U+FFFD for what is not UTF-8
     */
    static String text(byte[] bytes, int from, int to) {
        int start = characterStart(bytes, from);
        if (start >= to) {
            return "";
        }
        int end = Math.max(to, characterStart(bytes, to));
        return visible(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    /** @return where the next character begins: {@code at}, or after the rest of a character that began before it */
    private static int characterStart(byte[] bytes, int at) {
        for (int back = 1; back < LONGEST_CHARACTER && at - back >= 0; back++) {
            int length = length(bytes[at - back]);
            if (length > back && at - back + length <= bytes.length && valid(bytes, at - back, length)) {
                return at - back + length;
            }
            if (!continues(bytes[at - back])) {
                break;
            }
        }
        return at;
    }

    private static boolean valid(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int length(byte first) {
        int b = first & 0xFF;
        return b < 0xC2 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? LONGEST_CHARACTER : 1;
    }

    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(visible(c)));
        return visible.toString();
    }

    private static int visible(int c) {
        return switch (c) {
            case '\n' -> '↵';
            case '\t' -> '→';
            case 0x7F -> CONTROL_PICTURES + 0x21;
            default -> c < ' ' ? CONTROL_PICTURES + c : Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? REPLACEMENT
                    : c;
        };
    }
}
