package io.syndicate.workbench.session;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the workbench keeps what is its own, outside the drivers' folders.
 *
 * @param state    what is remembered: recent drivers, window, logs
 * @param cache    what can be made again: the worker's files
 * @param projects where copies of samples and new drivers go unless the author says otherwise
 */
public record SessionPlaces(Path state, Path cache, Path projects) {

    private static final String NAME = "driver-workbench";

    /**
     * @param environment the process's; {@code XDG_STATE_HOME} and {@code XDG_CACHE_HOME} are honoured
     * @param home        the user's home folder
     * @return the usual places of this machine
     */
    public static SessionPlaces usual(Map<String, String> environment, Path home) {
        Path state = folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        Path cache = folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        return new SessionPlaces(state.resolve(NAME), cache.resolve(NAME), home.resolve("syndicate-drivers"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.startsWith("/") ? Path.of(value) : otherwise;
    }
}
