package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPlacesTest {

    private static final Path HOME = Path.of("/users/author");
    private static final SessionPlaces USUAL = new SessionPlaces(Path.of("/users/author/.local/state/driver-workbench"),
            Path.of("/users/author/.cache/driver-workbench"), Path.of("/users/author/syndicate-drivers"));

    @Test
    void withoutVariablesPlacesMustBeBelowTheHome() {
        assertEquals(USUAL, SessionPlaces.usual(Map.of(), HOME));
    }

    @Test
    void absoluteVariablesMustBeHonouredEachForItself() {
        var state = SessionPlaces.usual(Map.of("XDG_STATE_HOME", "/s t/ä"), HOME);
        assertEquals(new SessionPlaces(Path.of("/s t/ä/driver-workbench"), USUAL.cache(), USUAL.projects()), state);
        var cache = SessionPlaces.usual(Map.of("XDG_CACHE_HOME", "/c"), HOME);
        assertEquals(new SessionPlaces(USUAL.state(), Path.of("/c/driver-workbench"), USUAL.projects()), cache);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "state", "./state", "~/state", " "})
    void relativeVariablesMustBeIgnored(String value) {
        assertEquals(USUAL, SessionPlaces.usual(Map.of("XDG_STATE_HOME", value, "XDG_CACHE_HOME", value), HOME));
    }
}
