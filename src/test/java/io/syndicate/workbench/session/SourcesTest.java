package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the driver said when it ran, however it was edited since. */
class SourcesTest {

    private static final String GOOD = "def cdn_url(request, url):\n    return url\n";

    @Test
    void onlyTheLastGenerationsMustBeKept() {
        var sources = Sources.NONE;
        for (int generation = 1; generation <= Sources.MAX + 3; generation++) {
            sources = sources.with(generation, "# " + generation + "\n");
        }
        assertEquals(Sources.MAX, sources.texts().size());
        assertEquals(Optional.empty(), sources.of(3));
        assertEquals(Optional.of("# 4\n"), sources.of(4));
        assertSame(sources, sources.with(4, "# 4\n"));
        assertFalse(sources.toString().contains("# 4"));
    }

    @Test
    void aSnapshotMustHaveTheTextOfEachGenerationThatWasStartedOrDidNotStart() throws Exception {
        try (var rig = new SessionRig()) {
            var folder = rig.driver("driver.py", GOOD.replace("\n", "\r\n"));
            assertEquals(Optional.of(GOOD), rig.openAndRun(folder).sources().of(1));
            Files.writeString(folder.resolve("driver.py"), "import nowhere\n" + GOOD);
            var broken = rig.await("it does not start", snapshot -> snapshot.chassis().broken().isPresent()
                    && snapshot.sources().of(2).isPresent());
            assertEquals(Optional.of("import nowhere\n" + GOOD), broken.sources().of(2));
            assertEquals(Optional.of(GOOD), broken.sources().of(1));
        }
    }
}
