package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.cli.DriverRun;
import io.syndicate.workbench.cli.SessionRun;
import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.report.JsonReport;
import io.syndicate.workbench.report.RunReport;
import io.syndicate.workbench.report.TextReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pins in a session with real workers, and what the command line makes of them. */
class PinningTest {

    private static final String URL = "http://gw1.example.org:31111/DATA/8/a.1F.4/manifest.5.6";
    private static final String FILE = """
            {"format": 1, "urls": [{"url": "%s"}], "chunks": [{"name": "c", "text": "hello"}]}
            """.formatted(URL);
    private static final String FIRST = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    @Test
    void aPinMustBeWrittenWithoutARestartAndTakenBack() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", FIRST, ProjectFile.NAME, FILE);
            var before = rig.openAndRun(folder);
            String written = Files.readString(folder.resolve(ProjectFile.NAME));
            rig.session().pins().change("pin", PinEdit.url(URL, Optional.of(URL + "?v=1")));
            var pinned = rig.await("it is pinned", now -> now.project().orElseThrow().pins().urls().size() == 1);
            assertEquals(before.results().version(), pinned.results().version(), "nothing ran again");
            assertTrue(Files.readString(folder.resolve(ProjectFile.NAME)).contains("\"" + URL + "\": \"" + URL + "?v=1\""));
            assertEquals(Optional.of("pin"), rig.session().pins().undoable());
            rig.session().pins().undo();
            rig.await("it is taken back", now -> now.project().orElseThrow().pins().urls().isEmpty());
            assertEquals(Optional.empty(), rig.session().pins().undoable());
            assertFalse(Files.readString(folder.resolve(ProjectFile.NAME)).contains("pins"), written);
        }
    }

    @Test
    void aPinThatCannotBeWrittenMustBeTheNotice() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", FIRST, ProjectFile.NAME, FILE);
            rig.openAndRun(folder);
            rig.session().pins().change("pin", PinEdit.chunk("c", Optional.of(new byte[6 << 20])));
            rig.await("the notice", now -> now.notice().filter(notice -> notice.contains("5 MB")).isPresent());
            assertEquals(Optional.empty(), rig.session().pins().undoable());
        }
    }

    @Test
    void anOlderGenerationMustBeInTheHistoryOfARealRun() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", FIRST, ProjectFile.NAME, FILE);
            rig.openAndRun(folder);
            Files.writeString(folder.resolve("driver.py"), FIRST.replace("v=1", "v=2"));
            var now = rig.await("the second generation ran", snapshot -> snapshot.results().history().runs().size() == 2
                    && SessionRig.settled(snapshot));
            var rewrite = now.results().rewrites().getFirst();
            assertEquals(Optional.of(URL + "?v=2"), rewrite.cdnUrl());
            assertEquals(Optional.of(URL + "?v=1"),
                    now.results().history().lastGood(rewrite).orElseThrow().cdnUrl());
        }
    }

    @Test
    void aRunThatDiffersFromItsPinsMustFailInTextAndJson() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", FIRST, ProjectFile.NAME, """
                    {"format": 1, "urls": [{"url": "%1$s"}, {"url": "%2$s"}], "chunks": [{"name": "c", "text": "hello"}],
                     "pins": {"urls": {"%1$s": "%1$s?v=1", "%2$s": "%2$s?v=0"}, "chunks": {"c": "aGVsbG8h"}}}
                    """.formatted(URL, URL.replace("/a.", "/b.")));
            var outcome = new SessionRun(rig.places()).run(folder, Overrides.NONE, List.of());
            RunReport report = ((DriverRun.Outcome.Ran) outcome).report();
            assertFalse(report.ok());
            String text = TextReport.of(report, false);
            assertTrue(text.contains("NOT AS PIN  manifest  http://gw1.example.org:31111/DATA/8/b.1F.4/manifest.5.6")
                    && text.contains("pinned: http://gw1.example.org:31111/DATA/8/b.1F.4/manifest.5.6?v=0"), text);
            assertTrue(text.contains("what is stored differs from its pin from byte 5 on (6 B pinned)"), text);
            assertTrue(text.endsWith("Failed: 1 of 2 URLs, 1 of 1 round trip.\n"), text);
            String json = JsonReport.of(report);
            assertTrue(json.contains("\"pin\": \"same\"") && json.contains("\"pin\": \"differs\"") && json.contains("\"ok\": false"), json);
        }
    }
}
