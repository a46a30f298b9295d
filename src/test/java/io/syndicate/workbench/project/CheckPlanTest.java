package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPlanTest {

    @TempDir
    private Path folder;

    private CheckPlan plan(String json) throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), json);
        return ProjectFile.load(folder).checks();
    }

    @Test
    void aFileWithoutThemMustGiveTheUsualSettingsAndTheStarterScenario() throws Exception {
        assertEquals(CheckPlan.DEFAULT.settings(), plan("{}").settings());
        assertEquals(CheckPlan.DEFAULT.scenarios(), plan("{}").scenarios());
    }

    @Test
    void allThatAFileSaysOfChecksMustBeRead() throws Exception {
        CheckPlan plan = plan("""
                {"checks": {"limits": "warning", "stdout": "off"}, "detects_damage": false, "allowed_hosts": ["CDN.example.net"],
                 "deployed_python": "3.11", "limits": {"call_millis": 7},
                 "scenarios": [{"seed": 3, "events": [{"event": "create", "path": "/a"}, {"event": "write", "path": "/a", "blocks": 2},
                   {"event": "new_contents", "path": "/a", "block": 1}, {"event": "truncate", "path": "/a", "blocks": 1},
                   {"event": "change_coordinator", "path": "/a", "coordinator": 9}, {"event": "rename", "path": "/a", "new_path": "/b"}]}],
                 "pins": {"urls": {"http://u/": "http://c/"}, "chunks": {"hello": "aGk="}}}
                """);
        assertEquals(Severity.WARNING, plan.settings().severity(CheckId.LIMITS));
        assertEquals(Severity.OFF, plan.settings().severity(CheckId.STDOUT));
        assertEquals(Severity.ERROR, plan.settings().severity(CheckId.LOADS));
        assertFalse(plan.settings().detectsDamage());
        assertEquals(List.of("cdn.example.net"), plan.settings().allowedHosts());
        assertEquals(new CheckSettings.Limits(7, 5_000, 4_096), plan.settings().limits());
        assertEquals(6, plan.scenarios().getFirst().events().size());
        assertEquals("http://c/", plan.pins().urls().get("http://u/"));
        assertArrayEquals(new byte[] {'h', 'i'}, plan.pins().chunks().get("hello"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'checks': {'nonsense': 'off'}} | there is no check",
        "{'checks': {'loads': 'fatal'}} | \"error\", \"warning\" or \"off\"",
        "{'limits': {'call_millis': 0}} | from 1 to",
        "{'pins': {'chunks': {'a': '?'}}} | standard base64",
        "{'scenarios': [{'events': [{'event': 'write', 'path': '/a'}]}]} | there is no file /a",
        "{'scenarios': [{'events': [{'event': 'melt', 'path': '/a'}]}]} | is none of create",
        "{'allowed_hosts': 'x'} | must be a list"})
    void whatIsWrongMustBeNamedWithItsPlace(String json, String words) {
        var refused = assertThrows(ProjectException.class, () -> plan(json.replace('\'', '"')));
        assertTrue(refused.getMessage().contains(words), refused::getMessage);
        assertTrue(refused.getMessage().contains(ProjectFile.NAME), refused::getMessage);
    }
}
