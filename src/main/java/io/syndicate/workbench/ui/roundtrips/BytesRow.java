package io.syndicate.workbench.ui.roundtrips;

/**
 * A piece of one view's row, split around the bytes in it that differ.
 *
 * @param before text up to them; all of it where the piece does not hold them
 * @param marked those bytes
 * @param after  what follows
 */
record BytesRow(String before, String marked, String after) {

    /** How some bytes are written, in hex or as text. */
    private interface Form {
        String write(byte[] bytes, int from, int to);
    }

    /** @param mark offset of the byte to mark, -1 for none */
    static BytesRow hex(byte[] bytes, int from, int count, long mark) {
        return hex(bytes, from, count, mark, mark + 1);
    }

    /** @param markFrom offset of the first byte to mark @param markTo behind the last */
    static BytesRow hex(byte[] bytes, int from, int count, long markFrom, long markTo) {
        BytesRow row = split(bytes, from, count, markFrom, markTo, BytesFormat::hex);
        String gap = row.before.isEmpty() || row.marked.isEmpty() ? "" : " ";
        return new BytesRow(row.before + gap, row.marked, row.after.isEmpty() ? "" : " " + row.after);
    }

    /** @param mark offset of the byte to mark, -1 for none */
    static BytesRow ascii(byte[] bytes, int from, int count, long mark) {
        return ascii(bytes, from, count, mark, mark + 1);
    }

    /** @param markFrom offset of the first byte to mark @param markTo behind the last */
    static BytesRow ascii(byte[] bytes, int from, int count, long markFrom, long markTo) {
        return split(bytes, from, count, markFrom, markTo, BytesFormat::ascii);
    }

    /** @param mark offset of the byte whose character is to be marked, -1 for none */
    static BytesRow text(byte[] bytes, int from, int count, long mark) {
        return text(bytes, from, count, mark, mark + 1);
    }

    /** @param markFrom offset of the first byte whose character is to be marked @param markTo behind the last */
    static BytesRow text(byte[] bytes, int from, int count, long markFrom, long markTo) {
        return split(bytes, from, count, markFrom, markTo, BytesFormat::text);
    }

    private static BytesRow split(byte[] bytes, int from, int count, long markFrom, long markTo, Form form) {
        if (bytes == null || from >= bytes.length) {
            return new BytesRow("", "", "");
        }
        int to = (int) Math.min(bytes.length, (long) from + count);
        if (markTo <= from || markFrom >= to || markFrom >= markTo) {
            return new BytesRow(form.write(bytes, from, to), "", "");
        }
        int at = (int) Math.max(from, markFrom);
        int end = (int) Math.min(to, markTo);
        while (at > from && form.write(bytes, at, at + 1).isEmpty()) {
            at--;
        }
        return new BytesRow(form.write(bytes, from, at), form.write(bytes, at, end), form.write(bytes, end, to));
    }
}
