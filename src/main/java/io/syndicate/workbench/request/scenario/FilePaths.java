package io.syndicate.workbench.request.scenario;

import java.util.List;

/** Which paths a file of a volume can have. */
public final class FilePaths {

    private static final List<String> STEPS = List.of(".", "..");

    private FilePaths() {
    }

    /**
     * @param path any text
     * @return what is wrong with it as a file's path and what to do, empty where nothing is
     */
    public static String problem(String path) {
        if (!path.startsWith("/")) {
            return "a path starts with /";
        }
        if (path.endsWith("/")) {
            return "a file's path ends in its name, not in /";
        }
        if (path.contains("//")) {
            return "a path has one / between two names";
        }
        if (path.indexOf('\0') >= 0) {
            return "a path cannot hold the character NUL";
        }
        return List.of(path.split("/")).stream().anyMatch(STEPS::contains) ? "a path holds no . and no .. of its own; gateways refuse them"
                : "";
    }
}
