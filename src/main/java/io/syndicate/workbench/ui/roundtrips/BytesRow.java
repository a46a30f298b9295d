package io.syndicate.workbench.ui.roundtrips;

/**
 * One row of one view, split around the byte that differs first.
 *
 * @param before text up to it; all of it where the row does not hold it
 * @param marked the byte
 * @param after  what follows
 */
record BytesRow(String before, String marked, String after) {

    private interface Form {
        String write(byte[] bytes, int from, int to);
    }

    /** @param mark offset of the byte to mark, -1 for none */
    static BytesRow hex(byte[] bytes, int from, int count, long mark) {
        BytesRow row = split(bytes, from, count, mark, BytesFormat::hex);
        String gap = row.before.isEmpty() || row.marked.isEmpty() ? "" : " ";
        return new BytesRow(row.before + gap, row.marked, row.after.isEmpty() ? "" : " " + row.after);
    }

    /** @param mark offset of the byte to mark, -1 for none */
    static BytesRow ascii(byte[] bytes, int from, int count, long mark) {
        return split(bytes, from, count, mark, BytesFormat::ascii);
    }

    /** @param mark offset of the byte whose character is to be marked, -1 for none */
    static BytesRow text(byte[] bytes, int from, int count, long mark) {
        return split(bytes, from, count, mark, BytesFormat::text);
    }

    private static BytesRow split(byte[] bytes, int from, int count, long mark, Form form) {
        if (bytes == null || from >= bytes.length) {
            return new BytesRow("", "", "");
        }
        int to = (int) Math.min(bytes.length, (long) from + count);
        if (mark < from || mark >= to) {
            return new BytesRow(form.write(bytes, from, to), "", "");
        }
        int at = (int) mark;
        while (at > from && form.write(bytes, at, at + 1).isEmpty()) {
            at--;
        }
        return new BytesRow(form.write(bytes, from, at), form.write(bytes, at, at + 1), form.write(bytes, at + 1, to));
    }
}
