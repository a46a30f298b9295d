package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding Pythons: among real ones, and among shell scripts that play one. */
class InterpretersTest {

    @TempDir
    private Path folder;

    @Test
    void thePreferredOneMustBeTheFirstPython3OnPath() throws Exception {
        pretend("one/python3", "3.12.4");
        pretend("two/python3", "3.13.0");
        assertEquals("3.12.4", search("one", "two").named("").version());
    }

    @Test
    void oneThatIsKnownMustNotBeAskedAgainWhereItIsTheFirstToBeAsked() throws Exception {
        var file = pretend("one/python3", "3.12.4");
        pretend("two/python3", "3.13.0");
        var known = Optional.of(new Interpreter(file, "3.10.1"));
        assertEquals("3.10.1", search(known, "one", "two").named("").version());
        assertEquals("3.10.1", search(known, "two").named(file.toString()).version());
        assertEquals("3.13.0", search(known, "two", "one").named("").version(), "another one comes first");
    }

    @Test
    void aPython3ThatIsTooOldMustBePassedOver() throws Exception {
        pretend("one/python3", "3.6.1");
        pretend("two/python3", "3.9.2");
        assertEquals("3.9.2", search("one", "two").named("").version());
    }

    @Test
    void aVersionACommandAndAPathMustAllNameOne() throws Exception {
        pretend("one/python3", "3.12.4");
        pretend("one/python3.9", "3.9.2");
        var three = pretend("elsewhere/mine", "2.7.18");
        assertEquals("3.9.2", search("one").named("3.9").version());
        assertEquals("3.9.2", search("one").named("3.9.2").version());
        assertEquals("3.9.2", search("one").named("python3.9").version());
        assertEquals("3.12.4", search("one").named("3.12").version());
        assertEquals("3.12.4", search("one").named("python3").version());
        assertTrue(search("one").named(three.toString()).isPython2());
        pretend(".venv/bin/python3", "3.10.1");
        assertEquals("3.10.1", search("one").named(folder.resolve(".venv").toString()).version());
    }

    @Test
    void whatIsNotThereOrNotSupportedMustBeSaidWithWhatToDo() throws Exception {
        var old = pretend("one/python3.6", "3.6.1");
        var search = search("one");
        var unsupported = assertThrows(NoInterpreterException.class, () -> search.named(old.toString()));
        assertTrue(unsupported.getMessage().contains("3.6.1") && unsupported.getMessage().contains("2.7 and on 3.8"));
        var missing = assertThrows(NoInterpreterException.class, () -> search.named("3.99"));
        assertTrue(missing.getMessage().contains(folder.resolve("one").toString()), missing::getMessage);
        assertTrue(missing.getMessage().contains("--python"), missing::getMessage);
        var noSuchPath = assertThrows(NoInterpreterException.class, () -> search.named("/no/such/python"));
        assertTrue(noSuchPath.getMessage().startsWith("/no/such/python does not exist"), noSuchPath::getMessage);
        var notPython = assertThrows(NoInterpreterException.class, () -> search.named("/bin/echo"));
        assertTrue(notPython.getMessage().startsWith("/bin/echo is not a Python"), notPython::getMessage);
        assertThrows(NoInterpreterException.class, () -> search.named("3\0"));
        assertThrows(NoInterpreterException.class, () -> search.named("src"), "a folder that holds no Python is no path to one");
        var noEnvironment = assertThrows(NoInterpreterException.class, () -> search.named(folder.toString()));
        assertTrue(noEnvironment.getMessage().startsWith(folder + " is a folder without bin/python"), noEnvironment::getMessage);
    }

    @Test
    void oneThatHangsMustNotHoldUpTheOthers() throws Exception {
        script("one/python3", "sleep 60");
        pretend("two/python3", "3.9.2");
        var search = new Interpreters(environment("one", "two"), Duration.ofSeconds(3));
        assertEquals("3.9.2", search.named("").version());
    }

    @Test
    void oneInstallationMustBeListedOnceAndNewestFirst() throws Exception {
        var real = pretend("one/python3.9", "3.9.2");
        Files.createSymbolicLink(folder.resolve("one/python3"), real);
        Files.createDirectories(folder.resolve("home/.pyenv/versions/x/bin"));
        pretend("home/.pyenv/versions/x/bin/python3.10", "3.10.1");
        pretend("home/.pyenv/versions/x/bin/python3.6", "3.6.1");
        var found = search("one").findAll().stream().filter(one -> one.executable().startsWith(folder)).toList();
        assertEquals("[3.10.1, 3.9.2, 3.6.1]", found.stream().map(Interpreter::version).toList().toString());
    }

    @Test
    void theRealOnesMustBeRealSupportedAndDistinct() {
        var found = Interpreters.find();
        assertFalse(found.isEmpty());
        var paths = new HashSet<Path>();
        for (var one : found) {
            assertTrue(one.isSupported() && Files.isExecutable(one.executable()) && paths.add(one.executable()));
            assertFalse(one.executable().getParent().endsWith("shims"));
        }
        assertTrue(Interpreters.findUnsupported().stream().noneMatch(Interpreter::isSupported));
    }

    @Test
    void virtualEnvironmentsBesideADriverMustBeFoundOnceEachAlsoWhenTheyLinkToTheSamePython() throws Exception {
        pretend(".venv/bin/python", "3.12.4");
        Files.createSymbolicLink(folder.resolve(".venv/bin/python3"), folder.resolve(".venv/bin/python"));
        pretend("env/bin/python3", "3.12.4");
        pretend("venv/bin/python", "3.6.1");
        pretend("other/bin/python", "3.12.4");
        var found = Interpreters.beside(folder).stream().map(one -> folder.relativize(one.executable()).toString()).toList();
        assertEquals(java.util.List.of(".venv/bin/python", "env/bin/python3"), found);
        assertEquals(java.util.List.of(), Interpreters.beside(folder.resolve("nowhere")));
    }

    @Test
    void labelsMustBeShort() {
        assertEquals("Python 3.11", new Interpreter(Path.of("/x"), "3.11.7").label());
        assertFalse(new Interpreter(Path.of("/x"), "3.7.9").isSupported());
        assertFalse(new Interpreter(Path.of("/x"), "3.11.7").isVersion("3.1"));
    }

    private Interpreters search(String... onPath) {
        return search(Optional.empty(), onPath);
    }

    private Interpreters search(Optional<Interpreter> known, String... onPath) {
        return new Interpreters(environment(onPath), Duration.ofSeconds(20), known);
    }

    private Map<String, String> environment(String... onPath) {
        var path = String.join(":", Arrays.stream(onPath).map(one -> folder.resolve(one).toString()).toList());
        return Map.of("PATH", path, "HOME", folder.resolve("home").toString());
    }

    private Path pretend(String file, String version) throws IOException {
        return script(file, "echo " + folder.resolve(file) + "; echo " + version);
    }

    private Path script(String file, String body) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
