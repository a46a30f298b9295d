package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioSaveTest {

    private static final NamedScenario EVERY_EVENT = new NamedScenario("every event", Scenario.STARTER.withSeed(-3).with(List.of(
            new FileEvent.Create("/a"), new FileEvent.Write("/a", -2, 2), new FileEvent.NewContents("/a", -1),
            new FileEvent.Truncate("/a", -1),
            new FileEvent.Rename("/a", "/b \"é\""), new FileEvent.ChangeCoordinator("/b \"é\"", -1))));

    @TempDir
    private Path folder;

    @Test
    void everyEventMustComeBackAsItWasWritten() throws Exception {
        ProjectFile saved = ProjectFile.load(folder).saveScenarios(List.of(EVERY_EVENT, NamedScenario.STARTER));
        assertEquals(List.of(EVERY_EVENT, NamedScenario.STARTER), saved.checks().named());
        assertEquals(StarterSamples.SAMPLES, saved.samples());
    }

    @Test
    void unknownMembersAndTheOrderMustStay() throws Exception {
        write("""
                {"format": 1, "note": "mine", "scenarios": [
                  {"color": "red", "name": "one", "seed": 5, "events": [{"event": "create", "path": "/x", "why": "first"}]},
                  {"name": "two", "events": []}], "urls": [], "chunks": [], "after": 1}
                """);
        ProjectFile file = ProjectFile.load(folder);
        var scenarios = new ArrayList<>(file.checks().named());
        Scenario one = scenarios.getFirst().scenario();
        scenarios.set(0, new NamedScenario("uno", one.with(List.of(new FileEvent.Create("/w"), one.events().getFirst()))));
        ProjectFile saved = file.saveScenarios(scenarios);
        assertEquals(scenarios, saved.checks().named());
        assertEquals("""
                {
                  "format": 1,
                  "note": "mine",
                  "scenarios": [
                    {"color": "red", "name": "uno", "seed": 5, "events": [{"event": "create", "path": "/w"}, {"event": "create", "path": "/x", "why": "first"}]},
                    {"name": "two", "events": []}
                  ],
                  "urls": [],
                  "chunks": [],
                  "after": 1
                }
                """, Files.readString(folder.resolve(ProjectFile.NAME)));
    }

    @Test
    void scenariosWithoutNamesMustBeNumbered() throws Exception {
        write("{\"scenarios\": [{\"events\": []}, {\"events\": []}]}");
        assertEquals(List.of("Scenario 1", "Scenario 2"), ProjectFile.load(folder).checks().named().stream().map(NamedScenario::name)
                .toList());
    }

    @Test
    void theLastScenarioMustBeRemovable() throws Exception {
        ProjectFile saved = ProjectFile.load(folder).saveScenarios(List.of());
        assertEquals(List.of(), saved.checks().named());
        assertEquals(List.of(), ProjectFile.load(folder).checks().scenarios());
    }

    @Test
    void twoScenariosOfOneNameMustBeRefused() throws Exception {
        write("{\"scenarios\": [{\"name\": \"a\", \"events\": []}, {\"name\": \"a\", \"events\": []}]}");
        String message = assertThrows(ProjectException.class, () -> ProjectFile.load(folder)).getMessage();
        assertTrue(message.contains("a scenario of this name is there already"), message);
    }

    @Test
    void numbersOutsideTheirRangeMustBeRefusedWithIt() throws Exception {
        write("{\"scenarios\": [{\"events\": [{\"event\": \"create\", \"path\": \"/a\"}, "
                + "{\"event\": \"truncate\", \"path\": \"/a\", \"blocks\": 18446744073709551616}]}]}");
        String message = assertThrows(ProjectException.class, () -> ProjectFile.load(folder)).getMessage();
        assertTrue(message.contains("from 0 to 18446744073709551615"), message);
    }

    private void write(String json) throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), json);
    }
}
