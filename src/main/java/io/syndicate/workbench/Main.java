package io.syndicate.workbench;

import io.syndicate.workbench.cli.Cli;
import io.syndicate.workbench.cli.Commands;
import io.syndicate.workbench.cli.SessionBench;
import io.syndicate.workbench.cli.SessionCheck;
import io.syndicate.workbench.cli.SessionPublish;
import io.syndicate.workbench.cli.SessionRun;
import io.syndicate.workbench.session.SessionPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts the window or a command of the command line. */
public final class Main {

    private Main() {
    }

    /** @param args the command line; empty opens the window */
    public static void main(String[] args) {
        // The texts are English, and so must the numbers in them be, wherever the machine stands.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        var places = SessionPlaces.usual(System.getenv(), Path.of(System.getProperty("user.home")));
        var commands = new Commands(new SessionRun(places), new SessionCheck(places), new SessionPublish(places), new SessionBench(places));
        System.exit(Cli.execute(List.of(args), new RealWindow(places), commands));
    }
}
