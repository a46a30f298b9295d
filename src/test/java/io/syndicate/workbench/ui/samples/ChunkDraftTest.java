package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.ui.samples.ChunkDraft.Form;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChunkDraftTest {

    @Test
    void everySourceMustComeBackFromItsDraft() {
        for (ChunkSource source : List.of(new ChunkSource.Text("é\n"), new ChunkSource.Base64("AAEC"), new ChunkSource.File("data/x.bin"),
                new Generated(Generated.Kind.RANDOM, 12, -7), new Generated(Generated.Kind.MANIFEST, 3, 7),
                new Generated(Generated.Kind.EMPTY, 0, 0), new Generated(Generated.Kind.REPEATED, ChunkDraft.MAX_SIZE, 0))) {
            var chunk = new ChunkSample("name", source);
            assertEquals("", ChunkDraft.of(chunk).problem(Set.of()));
            assertEquals(chunk, ChunkDraft.of(chunk).chunk());
        }
    }

    @Test
    void nameMustBeGivenAndUnique() {
        assertEquals("Give the chunk a name.", draft(Form.TEXT, " ", "", "1").problem(Set.of()));
        assertEquals("Another chunk has this name. Choose one of its own.", draft(Form.TEXT, " a ", "", "1").problem(Set.of("a")));
    }

    @Test
    void sizeMustBeInRange() {
        assertEquals("Size in bytes: a whole number from 0 to 67,108,864.", draft(Form.GENERATED, "a", "", "67108865").problem(Set.of()));
        assertEquals("", draft(Form.GENERATED, "a", "", "67,108,864").problem(Set.of()));
        for (String size : List.of("", "-1", "1.5", "much", "99999999999999999999")) {
            assertTrue(draft(Form.GENERATED, "a", "", size).problem(Set.of()).startsWith("Size in bytes"), size);
        }
        var blocks = new ChunkDraft(Form.GENERATED, "a", "", Generated.Kind.MANIFEST, "-1", "1");
        assertEquals("Blocks: a whole number from 0 to 1,000,000.", blocks.problem(Set.of()));
        assertEquals("Seed: a whole number.", new ChunkDraft(Form.GENERATED, "a", "", Generated.Kind.RANDOM, "1", "x").problem(Set.of()));
    }

    @Test
    void base64AndFileMustBeChecked() {
        assertTrue(draft(Form.BASE64, "a", "AAE*", "1").problem(Set.of()).startsWith("Not standard base64"));
        assertEquals("", draft(Form.BASE64, "a", "AAEC\nAAEC", "1").problem(Set.of()));
        assertEquals("Name a file in the driver's folder.", draft(Form.FILE, "a", " ", "1").problem(Set.of()));
        for (String file : List.of("/etc/passwd", "../x", "a/../../x", "C:\\x")) {
            assertTrue(draft(Form.FILE, "a", file, "1").problem(Set.of()).startsWith("The file must lie"), file);
        }
    }

    @Test
    void chunksMustBeDescribedInAFewWords() {
        assertEquals("text, 3 bytes", ChunkWords.about(new ChunkSource.Text("é\n")));
        assertEquals("base64, 2 bytes", ChunkWords.about(new ChunkSource.Base64("AAE=")));
        assertEquals("file x.bin", ChunkWords.about(new ChunkSource.File("x.bin")));
        assertEquals("every byte, 64 KiB", ChunkWords.about(new Generated(Generated.Kind.BYTES, 65_536, 0)));
        assertEquals("manifest, 1 block, seed 7", ChunkWords.about(new Generated(Generated.Kind.MANIFEST, 1, 7)));
        assertEquals("random, 1 KiB, seed 2", ChunkWords.about(new Generated(Generated.Kind.RANDOM, 1_024, 2)));
        assertEquals("repeated, 5 bytes", ChunkWords.about(new Generated(Generated.Kind.REPEATED, 5, 2)));
        assertEquals("0 bytes", ChunkWords.about(new Generated(Generated.Kind.EMPTY, 0, 0)));
    }

    private static ChunkDraft draft(Form form, String name, String value, String size) {
        return new ChunkDraft(form, name, value, Generated.Kind.BYTES, size, "1");
    }
}
