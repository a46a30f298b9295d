package io.syndicate.workbench.publish;

import java.nio.CharBuffer;

/** Writes JSON strings in UTF-8 with no more escapes than JSON asks for, without a copy of them as a {@code String}. */
final class JsonStrings {

    private static final String SHORT = "\"\\\b\f\n\r\t";
    private static final String SHORT_NAMES = "\"\\bfnrt";

    private JsonStrings() {
    }

    /**
     * @param text read, not changed
     * @param into gets it with its quotes
     * @return in words what had to be escaped first, empty where nothing had
     */
    static String write(CharBuffer text, SecretBuffer into) {
        String escaped = "";
        into.add('"');
        for (int i = 0; i < text.length(); i++) {
            int c = Character.codePointAt(text, i);
            if (isEscaped(c)) {
                escaped = escaped.isEmpty() ? words(c) : escaped;
                escape(c, into);
            } else {
                utf8(c, into);
            }
            i += Character.charCount(c) - 1;
        }
        into.add('"');
        return escaped;
    }

    private static boolean isEscaped(int c) {
        return c < ' ' || c == '"' || c == '\\' || isHalf(c);
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String words(int c) {
        return c == '"' ? "a quote" : c == '\\' ? "a backslash" : isHalf(c) ? "half of a character" : "a control character";
    }

    private static void escape(int c, SecretBuffer into) {
        int known = SHORT.indexOf(c);
        into.add('\\');
        if (known >= 0) {
            into.add(SHORT_NAMES.charAt(known));
        } else {
            into.add('u');
            for (int shift = 12; shift >= 0; shift -= 4) {
                into.add(Character.forDigit(c >> shift & 0xF, 16));
            }
        }
    }

    private static void utf8(int c, SecretBuffer into) {
        if (c < 0x80) {
            into.add(c);
        } else if (c < 0x800) {
            into.add(0xC0 | c >> 6);
            into.add(tail(c));
        } else if (c < 0x10000) {
            into.add(0xE0 | c >> 12);
            into.add(tail(c >> 6));
            into.add(tail(c));
        } else {
            into.add(0xF0 | c >> 18);
            into.add(tail(c >> 12));
            into.add(tail(c >> 6));
            into.add(tail(c));
        }
    }

    private static int tail(int c) {
        return 0x80 | c & 0x3F;
    }
}
