package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.panes.DemoResults;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesFormatTest {

    @Test
    void hexAndAsciiMustNameEveryByte() {
        byte[] bytes = {0, 0x1F, 'A', '~', 0x7F, (byte) 0xFF};
        assertEquals("00 1F 41 7E 7F FF", BytesFormat.hex(bytes, 0, 6));
        assertEquals("..A~..", BytesFormat.ascii(bytes, 0, 6));
    }

    @Test
    void charactersAcrossRowsMustBeShownOnceAndWhole() {
        String text = "aé€😀, mixed and long enough: é€😀é€😀";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int width = 1; width < bytes.length; width++) {
            var rows = new StringBuilder();
            for (int from = 0; from < bytes.length; from += width) {
                rows.append(BytesFormat.text(bytes, from, Math.min(bytes.length, from + width)));
            }
            assertEquals(text, rows.toString(), "at " + width + " bytes a row");
        }
    }

    @Test
    void controlsMustBeVisibleAndBrokenUtf8Replaced() {
        assertEquals("a↵→␍␀␡", BytesFormat.text(new byte[] {'a', '\n', '\t', '\r', 0, 0x7F}, 0, 6));
        assertEquals("\uFFFDA", BytesFormat.text(new byte[] {(byte) 0xC3, 'A'}, 0, 2));
    }

    @Test
    void anyBytesMustBeShownWithoutFailing() {
        byte[] bytes = new byte[5_000];
        new Random(3).nextBytes(bytes);
        for (int from = 0; from < bytes.length; from += 7) {
            BytesFormat.text(bytes, from, Math.min(bytes.length, from + 7));
        }
        BytesFormat.text(DemoResults.bytes(256), 255, 256);
    }

    @Test
    void rowMustSplitAroundTheMarkedByte() {
        assertEquals(new BytesRow("00 01 ", "02", " 03"), BytesRow.hex(DemoResults.bytes(9), 0, 4, 2));
        assertEquals(new BytesRow("", "04", " 05 06 07"), BytesRow.hex(DemoResults.bytes(9), 4, 4, 4));
        assertEquals(new BytesRow("08", "", ""), BytesRow.hex(DemoResults.bytes(9), 8, 4, 2));
        assertEquals(new BytesRow("", "", ""), BytesRow.hex(null, 8, 4, 2));
        assertEquals(new BytesRow("", "", ""), BytesRow.hex(DemoResults.bytes(4), 8, 4, 9));
        assertEquals(new BytesRow("a", "é", "b"), BytesRow.text("aéb".getBytes(StandardCharsets.UTF_8), 0, 4, 2));
    }

    @Test
    void layoutMustShowAsManyBytesAsFit() {
        assertEquals(new RowLayout(16, true, false), RowLayout.hex(64));
        assertEquals(new RowLayout(16, false, false), RowLayout.hex(63));
        assertEquals(new RowLayout(8, true, false), RowLayout.hex(32));
        assertEquals(new RowLayout(8, false, false), RowLayout.hex(31));
        assertEquals(new RowLayout(4, false, false), RowLayout.hex(11));
        assertEquals(new RowLayout(2, false, false), RowLayout.hex(0));
        assertEquals(new RowLayout(32, false, true), RowLayout.text(40));
        assertEquals(0, RowLayout.hex(64).rows(0));
        assertEquals(2, RowLayout.hex(64).rows(17));
    }

    @Test
    void copiedHexMustBeBoundedAndFileNamesSafe() {
        assertTrue(BytesFormat.hex(new byte[BytesFormat.MAX_COPIED + 5]).length() < BytesFormat.MAX_COPIED * 3);
        assertEquals("every-byte-value-64-KiB.wire", TripBytes.fileName("every byte value, 64 KiB", "wire"));
        assertEquals("chunk.in", TripBytes.fileName("../", "in"));
    }
}
