package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of bytes at the sizes where counting goes wrong, odd characters, and saving to places that are none. */
class BytesEdgesTest {

    private static final int LARGEST = 64 << 20;

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 00", "7, 1, 00 01 02 03 04 05 06", "8, 1, 00 01 02 03 04 05 06 07", "9, 2, 08"})
    void lastRowMustHoldTheRest(int size, int rows, String last) {
        byte[] bytes = DemoResults.bytes(size);
        var layout = new RowLayout(8, false, false);
        assertEquals(rows, layout.rows(size));
        if (rows > 0) {
            assertEquals(last.length() == 1 ? "0" + last : last, BytesRow.hex(bytes, (rows - 1) * 8, 8, -1).before());
        }
        assertEquals(new BytesRow("", "", ""), BytesRow.hex(bytes, rows * 8, 8, -1));
    }

    @Test
    void lastRowOfTheLargestChunkMustBeWrittenAndMarked() {
        byte[] bytes = new byte[LARGEST];
        bytes[LARGEST - 1] = 'Z';
        var layout = RowLayout.hex(200);
        int last = (layout.rows(LARGEST) - 1) * layout.bytes();
        assertEquals(LARGEST - 16, last);
        assertEquals(new BytesRow("00 ".repeat(15), "5A", ""), BytesRow.hex(bytes, last, 16, LARGEST - 1));
        assertEquals(new BytesRow(".".repeat(15), "Z", ""), BytesRow.ascii(bytes, last, 16, LARGEST - 1));
    }

    @Test
    void everyLayoutMustCoverEveryByteOnce() {
        byte[] bytes = DemoResults.bytes(201);
        for (int columns = 0; columns < 70; columns++) {
            var layout = RowLayout.hex(columns);
            var all = new StringBuilder();
            for (int row = 0; row < layout.rows(bytes.length); row++) {
                all.append(BytesRow.hex(bytes, row * layout.bytes(), layout.bytes(), -1).before()).append(' ');
            }
            assertEquals(BytesFormat.hex(bytes, 0, bytes.length) + " ", all.toString(), "at " + columns);
            assertTrue(layout.columns() <= Math.max(columns, RowLayout.hex(0).columns()), "at " + columns);
        }
    }

    @Test
    void rowsMustBeCountedWithoutBeingThere() {
        var rows = new LazyRows(0, 3);
        assertEquals(List.of(0, 1, 2), rows);
        assertTrue(rows.contains(2));
        assertFalse(rows.contains(3));
        assertFalse(rows.contains(-1));
        assertEquals(-1, rows.indexOf("2"));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> new LazyRows(0, 0).get(0));
        assertEquals(LARGEST - 1, new LazyRows(0, LARGEST).getLast());
    }

    @Test
    void differenceBehindTheEndOfTheShorterSideMustMarkNothingThere() {
        byte[] in = DemoResults.bytes(12);
        assertEquals(new BytesRow("08 ", "09", " 0A 0B"), BytesRow.hex(in, 8, 8, 9));
        byte[] out = DemoResults.bytes(9);
        assertEquals(new BytesRow("08", "", ""), BytesRow.hex(out, 8, 8, 9));
        assertEquals(new BytesRow("", "", ""), BytesRow.hex(new byte[0], 0, 8, 0));
    }

    @Test
    void markAtEitherEndMustLeaveNoBlankBehind() {
        byte[] bytes = DemoResults.bytes(8);
        assertEquals(new BytesRow("", "00", " 01 02 03"), BytesRow.hex(bytes, 0, 4, 0));
        assertEquals(new BytesRow("00 01 02 ", "03", ""), BytesRow.hex(bytes, 0, 4, 3));
        assertEquals(new BytesRow("", "00", ""), BytesRow.hex(bytes, 0, 1, 0));
        assertEquals(new BytesRow("00 01 02 03", "", ""), BytesRow.hex(bytes, 0, 4, 4));
    }

    @Test
    void everyControlMustHaveAPictureAndNoneMayMoveTheText() {
        for (int c = 0; c < 0xA0; c++) {
            byte[] bytes = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8);
            String shown = BytesFormat.text(bytes, 0, bytes.length);
            assertEquals(1, shown.length(), "character " + c);
            assertFalse(Character.isISOControl(shown.charAt(0)), "character " + c);
        }
        byte[] turning = "a\u202Eb\u200Bc\uFEFF".getBytes(StandardCharsets.UTF_8);
        assertEquals("a\uFFFDb\uFFFDc\uFFFD", BytesFormat.text(turning, 0, turning.length));
    }

    @ParameterizedTest
    @CsvSource({"C0 AF, 2", "ED A0 80, 1", "F5 80 80 80, 4", "80, 1", "FF FE, 2", "E2 82, 1", "F0 9F 98, 1"})
    void invalidUtf8MustBeReplacedAndWhatFollowsBeShown(String hex, int least) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex + " 41");
        String shown = BytesFormat.text(bytes, 0, bytes.length);
        assertTrue(shown.endsWith("A"), shown);
        String replaced = shown.substring(0, shown.length() - 1);
        assertTrue(replaced.length() >= least && replaced.chars().allMatch(c -> c == 0xFFFD), shown);
    }

    @Test
    void markInsideACharacterMustMarkAllOfIt() {
        byte[] bytes = "x😀y".getBytes(StandardCharsets.UTF_8);
        for (int mark = 1; mark <= 4; mark++) {
            assertEquals(new BytesRow("x", "😀", "y"), BytesRow.text(bytes, 0, 8, mark), "at " + mark);
        }
        assertEquals(new BytesRow("x", "", ""), BytesRow.text(bytes, 0, 1, 3));
    }

    @Test
    void bytesMustBeSavedAsTheyAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.wire");
        assertEquals("Saved a.wire", SaveFile.write(file, to -> to.write(DemoResults.bytes(300))).join());
        assertArrayEquals(DemoResults.bytes(300), Files.readAllBytes(file));
        assertEquals("Saved a.wire", SaveFile.write(file, to -> to.write(new byte[0])).join());
        assertEquals(0, Files.size(file));
    }

    @Test
    void failedSaveMustSayWhyAndWhatToDo(@TempDir Path folder) {
        Path file = folder.resolve("gone").resolve("a.wire");
        String said = SaveFile.write(file, to -> to.write(new byte[1])).join();
        assertTrue(said.startsWith("Not saved to " + file + ": "), said);
        assertTrue(said.contains("does not exist"), said);
        assertTrue(said.endsWith("; choose another place"), said);
        assertTrue(SaveFile.write(folder, to -> to.write(new byte[1])).join().startsWith("Not saved to " + folder + ": "));
    }

    @Test
    void fileNamesMustKeepLettersOfAllLanguages() {
        assertEquals("été-42.out", TripBytes.fileName("été: 42!", "out"));
        assertEquals("etc-passwd.in", TripBytes.fileName("../../etc/passwd", "in"));
        assertEquals("chunk.wire", TripBytes.fileName("", "wire"));
        assertEquals("a.in", TripBytes.fileName("..a..", "in"));
    }

    @Test
    void copiedHexMustBeWholeUpToItsLimit() {
        assertEquals("", BytesFormat.hex(null));
        assertEquals("", BytesFormat.hex(new byte[0]));
        assertEquals(BytesFormat.MAX_COPIED * 3 - 1, BytesFormat.hex(new byte[BytesFormat.MAX_COPIED]).length());
        assertEquals(BytesFormat.MAX_COPIED * 3 - 1, BytesFormat.hex(new byte[BytesFormat.MAX_COPIED + 1]).length());
    }
}
