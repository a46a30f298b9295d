package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deployed tool makes of a folder must be said before it is too late (spec section 7). */
class PublishedFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void driver() throws Exception {
        Files.writeString(folder.resolve("driver.py"), "def cdn_url(request, url):\n    return url\n");
    }

    @Test
    void aFolderThatHoldsOneDriverAloneMustHaveNoTrap() throws Exception {
        assertEquals(List.of(), published().traps());
        assertFalse(published().notes().toString().contains("workbench.json too"));
    }

    @Test
    void theDriverThatGoesOutInPlaceOfTheCheckedOneMustBeNamed() throws Exception {
        Files.writeString(folder.resolve("driver"), "def cdn_url(request, url):\n    return None\n");
        assertEquals(List.of("The deployed tool would publish the file driver, and what was checked is driver.py"),
                published().traps().stream().map(PublishedFolder.Trap::message).toList());
    }

    @Test
    void theWorkbenchsOwnFileMustBeNamedSinceTheToolSendsEveryFile() throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), "{}");
        assertTrue(published().notes().toString().contains("The deployed tool would send workbench.json too, in the clear"),
                () -> published().notes().toString());
        assertEquals(List.of(), published().traps());
    }

    private PublishedFolder published() {
        try {
            DriverFolder driver = DriverFolder.open(folder);
            ProjectFile project = ProjectFile.load(folder);
            var settings = new ChassisSettings(1, Duration.ofSeconds(1), Duration.ofSeconds(1), false);
            return new PublishedFolder(new CheckSubject("any", driver.path(), driver.code(), project.samples(), project.checks(), List.of(),
                    settings, List.of(), 1, 1));
        } catch (io.syndicate.workbench.project.ProjectException e) {
            throw new AssertionError(e);
        }
    }
}
