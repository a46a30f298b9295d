package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.wire.WireEntry;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Entries of a wire trace as people read them. */
final class WireWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int ROW = 16;
    private static final int HEX_COLUMNS = ROW * 3;

    private WireWords() {
    }

    /** @return {@code → 10:42:07.118312  #12  URL chunk, 72 bytes} */
    static String line(WireEntry entry, ZoneId zone) {
        String arrow = switch (entry.direction()) {
            case SENT -> "→";
            case RECEIVED -> "←";
            case NOTE -> "·";
        };
        String request = entry.request() == 0 ? "" : "#" + entry.request() + "  ";
        return arrow + " " + TIME.format(entry.time().atZone(zone)) + "  " + request + entry.what();
    }

    /** @return the line and the bytes below it */
    static String whole(WireEntry entry, boolean hex, ZoneId zone) {
        return line(entry, zone) + "\n" + bytes(entry, hex);
    }

    static String bytes(WireEntry entry, boolean hex) {
        String cut = entry.cut() ? "… the first %,d of %,d bytes are kept\n".formatted(entry.bytes().length, entry.size()) : "";
        return (hex ? hex(entry.bytes()) : text(entry.bytes())) + cut;
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 5);
        for (int at = 0; at < bytes.length; at += ROW) {
            byte[] row = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + ROW));
            String digits = HEX.formatHex(row);
            text.append("%08x  ".formatted(at)).append(digits).append(" ".repeat(HEX_COLUMNS - digits.length())).append(' ');
            for (byte one : row) {
                text.append(one >= ' ' && one < 0x7F ? (char) one : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Line ends are shown and break the line too; other controls as their pictures. */
    private static String text(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        new String(bytes, StandardCharsets.UTF_8).codePoints().forEach(c -> {
            if (c == '\n') {
                text.append("↵\n");
            } else {
                text.appendCodePoint(c < ' ' ? 0x2400 + c : c);
            }
        });
        return text.toString();
    }
}
