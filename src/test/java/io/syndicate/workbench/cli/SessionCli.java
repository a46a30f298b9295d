package io.syndicate.workbench.cli;

import io.syndicate.workbench.session.SessionPlaces;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command line with everything real behind it but the window. */
final class SessionCli {

    private static final Window NO_WINDOW = new Window() {
        @Override
        public Optional<String> whyNot() {
            return Optional.of("a test shows none");
        }

        @Override
        public void open(Optional<Path> folder) {
            throw new AssertionError("no window here");
        }
    };

    private SessionCli() {
    }

    /** @return folders of the workbench's own below that one */
    static SessionPlaces places(Path home) {
        return new SessionPlaces(home.resolve("state"), home.resolve("cache"), home.resolve("drivers"));
    }

    /** @return the exit code */
    static int execute(SessionPlaces places, Writer out, Writer err, String... args) {
        var commands = new Commands(new SessionRun(places), new SessionCheck(places), new SessionPublish(places), new SessionBench(places));
        return Cli.commandLine(List.of(args), NO_WINDOW, commands, new Terminal(false, false))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }
}
