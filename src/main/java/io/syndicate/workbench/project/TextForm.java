package io.syndicate.workbench.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text file is written on disk: byte order mark and line ends. Editors see neither.
 *
 * @param mark    whether it starts with a UTF-8 byte order mark
 * @param lineEnd {@code \n}, {@code \r\n} or {@code \r}: the one that most of its lines have
 */
record TextForm(boolean mark, String lineEnd) {

    static final TextForm PLAIN = new TextForm(false, "\n");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static TextForm of(byte[] bytes) {
        int crlf = 0;
        int cr = 0;
        int lf = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                crlf++;
                i++;
            } else if (bytes[i] == '\r') {
                cr++;
            } else if (bytes[i] == '\n') {
                lf++;
            }
        }
        return new TextForm(isMarked(bytes), crlf > lf && crlf >= cr ? "\r\n" : cr > lf ? "\r" : "\n");
    }

    /** @return the text without byte order mark, lines ended by {@code \n} */
    static String decode(byte[] bytes) throws CharacterCodingException {
        int start = isMarked(bytes) ? MARK.length : 0;
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    byte[] encode(String text) throws CharacterCodingException {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String ended = lineEnd.equals("\n") ? lines : lines.replace("\n", lineEnd);
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(ended));
        byte[] bytes = new byte[encoded.remaining() + (mark ? MARK.length : 0)];
        encoded.get(bytes, mark ? MARK.length : 0, encoded.remaining());
        if (mark) {
            System.arraycopy(MARK, 0, bytes, 0, MARK.length);
        }
        return bytes;
    }

    static boolean isMarked(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }
}
