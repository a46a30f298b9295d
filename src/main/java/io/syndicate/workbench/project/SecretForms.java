package io.syndicate.workbench.project;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which a program may write a text. */
final class SecretForms {

    private static final int CODED_FROM = 4;
    private static final int MIDDLE_FROM = 8;
    private static final Pattern PERCENT_CODE = Pattern.compile("%..");

    private SecretForms() {
    }

    /** @param forms gets the value itself and every form of it that is known here */
    static void addAll(String value, Set<String> forms) {
        forms.add(value);
        addJson(value, forms);
        addRepr(value, forms);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        addUrl(bytes, forms);
        if (value.length() >= CODED_FROM) {
            addHex(bytes, forms);
            addBase64(bytes, forms);
        }
    }

    /** @param value at least four characters @return the same forms by their names, the value itself first */
    static Map<String, Set<String>> named(String value) {
        var named = new LinkedHashMap<String, Set<String>>();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        addAs("as it is", named, forms -> forms.add(value));
        addAs("URL-encoded", named, forms -> addUrl(bytes, forms));
        addAs("base64", named, forms -> addBase64(bytes, forms));
        addAs("hex", named, forms -> addHex(bytes, forms));
        addAs("escaped", named, forms -> {
            addJson(value, forms);
            addRepr(value, forms);
        });
        return named;
    }

    private static void addAs(String name, Map<String, Set<String>> named, Consumer<Set<String>> add) {
        var forms = new LinkedHashSet<String>();
        add.accept(forms);
        named.values().forEach(forms::removeAll);
        named.put(name, forms);
    }

    private static void addHex(byte[] bytes, Set<String> forms) {
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    private static void addJson(String value, Set<String> forms) {
        forms.add(mapped(value, c -> jsonEscape(c, false)));
        forms.add(mapped(value, c -> jsonEscape(c, true)));
        forms.add(mapped(value, c -> c == '/' ? "\\/" : jsonEscape(c, true)));
    }

    private static String jsonEscape(int c, boolean ascii) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < ' ' || ascii && c > '~' ? utf16(c) : Character.toString(c);
        };
    }

    private static String utf16(int codePoint) {
        var units = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            units.append("\\u%04x".formatted((int) unit));
        }
        return units.toString();
    }

    /** Python's repr of text (2: ASCII only, 3: printable), and of bytes; each with {@code '} escaped or not. */
    private static void addRepr(String value, Set<String> forms) {
        for (boolean quote : new boolean[] {false, true}) {
            forms.add(mapped(value, c -> pythonEscape(c, quote, false)));
            forms.add(mapped(value, c -> pythonEscape(c, quote, true)));
            String latin1 = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            forms.add(mapped(latin1, c -> pythonEscape(c, quote, true)));
        }
    }

    private static String pythonEscape(int c, boolean quote, boolean ascii) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\'' -> quote ? "\\'" : "'";
            default -> c < ' ' || c == 0x7F || ascii && c > '~' || c > '~' && isUnprintable(c) ? pythonCode(c) : Character.toString(c);
        };
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String pythonCode(int c) {
        return (c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c);
    }

    private static void addUrl(byte[] bytes, Set<String> forms) {
        for (String unquoted : new String[] {"_.-~/", "_.-~", "_.-/", "_.-", "_.-*"}) {
            String quoted = urlQuoted(bytes, unquoted);
            forms.add(quoted);
            forms.add(quoted.replace("%20", "+"));
            forms.add(lowerCaseCodes(quoted));
        }
    }

    private static String urlQuoted(byte[] bytes, String unquoted) {
        var quoted = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b > 0 && unquoted.indexOf(b) >= 0;
            quoted.append(plain ? Character.toString(b) : "%%%02X".formatted(b & 0xFF));
        }
        return quoted.toString();
    }

    private static String lowerCaseCodes(String quoted) {
        return PERCENT_CODE.matcher(quoted).replaceAll(code -> code.group().toLowerCase(Locale.ROOT));
    }

    private static void addBase64(byte[] bytes, Set<String> forms) {
        String whole = Base64.getEncoder().encodeToString(bytes);
        addBothAlphabets(whole, forms);
        addBothAlphabets(whole.replace("=", ""), forms);
        if (bytes.length >= MIDDLE_FROM) {
            for (int before = 0; before < 3; before++) {
                addBothAlphabets(middle(bytes, before), forms);
            }
        }
    }

    /**
     * @return what base64 makes of the bytes after {@code before} other ones ({@code user:password}), as far as it depends on them alone
     */
    private static String middle(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        return Base64.getEncoder().encodeToString(shifted).substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static void addBothAlphabets(String base64, Set<String> forms) {
        forms.add(base64);
        forms.add(base64.replace('+', '-').replace('/', '_'));
    }

    private static String mapped(String value, IntFunction<String> form) {
        return value.codePoints().mapToObj(form).collect(Collectors.joining());
    }
}
