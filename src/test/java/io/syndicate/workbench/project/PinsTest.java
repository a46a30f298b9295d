package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinsTest {

    private static final String FILE = """
            {
              "format": 1,
              "team": {"lead": "mo"},
              "urls": [
                {"url": "http://a/1", "note": "kept"}
              ],
              "pins": {"note": "kept too", "urls": {"http://a/1": "http://b/1"}},
              "after": [1]
            }
            """;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(ProjectFile.NAME);
    }

    private ProjectFile load() throws ProjectException {
        return ProjectFile.load(folder);
    }

    @Test
    void pinsMustBeReadBackAsTheyWereWrittenAndTheRestKept() throws Exception {
        Files.writeString(file(), FILE);
        var edit = new PinEdit(Map.of("http://a/2?x=\"é\"", Optional.of("http://b/2")), Map.of("tiny", Optional.of(new byte[] {0, -1, 7})));
        Pins wanted = edit.applyTo(load().checks().pins());
        load().savePins(wanted);
        assertEquals(wanted, load().checks().pins());
        String text = Files.readString(file());
        for (String kept : new String[] {"\"lead\": \"mo\"", "\"note\": \"kept\"", "\"note\": \"kept too\"", "\"after\": [",
                "      \"tiny\": \"AP8H\"\n"}) {
            assertTrue(text.contains(kept), kept + " is not in " + text);
        }
    }

    @Test
    void anEditMustBeTakenBackByItsInverseToTheLastByte() throws Exception {
        Files.writeString(file(), FILE);
        load().savePins(PinEdit.url("http://a/1", Optional.of("http://c/1")).applyTo(load().checks().pins()));
        String before = Files.readString(file());
        var edit = new PinEdit(Map.of("http://a/1", Optional.empty(), "http://a/9", Optional.of("x")), Map.of("gone", Optional.empty()));
        Pins pins = load().checks().pins();
        load().savePins(edit.applyTo(pins));
        assertNotEquals(before, Files.readString(file()));
        load().savePins(edit.inverse(pins).applyTo(load().checks().pins()));
        assertEquals(before, Files.readString(file()));
    }

    @Test
    void theLastPinMustLeaveNoEmptyObjectBehind() throws Exception {
        load().savePins(PinEdit.url("u", Optional.of("v")).applyTo(Pins.NONE));
        assertEquals(StarterSamples.SAMPLES, load().samples(), "the starter samples are written when the file begins to exist");
        load().savePins(Pins.NONE);
        assertTrue(Files.readString(file()).lines().noneMatch(line -> line.contains("pins")), Files.readString(file()));
    }

    @Test
    void aChangeMadeElsewhereMustNotBeOverwritten() throws Exception {
        Files.writeString(file(), FILE);
        ProjectFile old = load();
        Files.writeString(file(), FILE.replace("mo", "ann"));
        assertThrows(ProjectException.class, () -> old.savePins(Pins.NONE));
        assertEquals(FILE.replace("mo", "ann"), Files.readString(file()));
    }

    @Test
    void pinsThatCouldNotBeReadAgainMustNotBeWritten() throws Exception {
        Files.writeString(file(), FILE);
        var refused = assertThrows(ProjectException.class, () -> load().savePins(PinEdit.chunk("big",
                Optional.of(new byte[6 << 20])).applyTo(Pins.NONE)));
        assertTrue(refused.getMessage().contains("5 MB"), refused.getMessage());
        assertEquals(FILE, Files.readString(file()));
    }

    @Test
    void pinsMustBeEqualByTheirBytesAndShownWithoutSecrets() {
        var pins = new Pins(Map.of("u", "http://a/?k=hunter2-canary"), Map.of("c", "xhunter2-canaryx".getBytes()));
        assertEquals(pins, new Pins(pins.urls(), Map.of("c", "xhunter2-canaryx".getBytes())));
        assertNotEquals(pins, new Pins(pins.urls(), Map.of("c", "other".getBytes())));
        Pins shown = pins.masked(SecretMask.of("{\"K\": \"hunter2-canary\"}"));
        assertTrue(!shown.urls().get("u").contains("hunter2") && !new String(shown.chunks().get("c")).contains("hunter2"));
    }
}
