package io.syndicate.workbench.session;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A workbench that serves a driver until it is killed. */
final class DoomedWorkbench {

    private DoomedWorkbench() {
    }

    /** @param args a folder for its own files, the driver's */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        try (var session = new WorkbenchSession(new SessionPlaces(home.resolve("state"), home.resolve("cache"), home))) {
            session.open(Path.of(args[1]), Overrides.NONE);
            session.firstReady().get(60, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(120); // killed long before
        }
    }
}
