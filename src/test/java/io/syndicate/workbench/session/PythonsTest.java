package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.NoInterpreterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was looked for early is the same as what is looked for late, and stands in nobody's way. */
@Timeout(120)
class PythonsTest {

    @TempDir
    Path folder;
    private final Pythons pythons = new Pythons(FirstWorker.none());
    private Interpreter usual;

    @BeforeEach
    void anticipate() throws Exception {
        usual = Interpreters.resolve(null);
        pythons.anticipate();
    }

    @Test
    void theUsualOneMustBeTheOneThatWasLookedForEarly() throws Exception {
        assertEquals(usual, pythons.resolve(Optional.empty()));
        assertEquals(Optional.of(usual), pythons.current());
    }

    @Test
    void aNamedOneMustNotBeTakenForTheUsual() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("python"), usual.executable());
        assertEquals(link, pythons.resolve(Optional.of(link.toString())).executable());
        assertEquals(usual, pythons.resolve(Optional.empty()));
        assertThrows(NoInterpreterException.class, () -> pythons.resolve(Optional.of(folder.resolve("none").toString())));
        assertEquals(usual, pythons.resolve(Optional.empty()), "looked for once more, as what was found early is used up");
    }
}
