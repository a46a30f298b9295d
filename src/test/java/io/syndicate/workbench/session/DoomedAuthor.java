package io.syndicate.workbench.session;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.project.DriverFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A workbench that is killed while something is unsaved: a program for {@link DraftsTest}. */
final class DoomedAuthor {

    private DoomedAuthor() {
    }

    public static void main(String[] args) throws Exception {
        var drafts = new Drafts(Path.of(args[0]));
        for (int i = 0; ; i++) {
            drafts.keep(Path.of(args[1]), new Draft(DriverFile.SECRETS, "base", "{\"TOKEN\": \"typed\"}" + " ".repeat(i % 5_000),
                    Instant.now()));
            Thread.onSpinWait();
            if (i % 100 == 0) {
                LockSupport.parkNanos(1_000_000); // leaves some of the machine to the one who kills this
            }
        }
    }
}
