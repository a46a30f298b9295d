package io.syndicate.workbench;

import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.cli.Cli;
import io.syndicate.workbench.cli.Commands;
import io.syndicate.workbench.cli.SessionBench;
import io.syndicate.workbench.cli.SessionCheck;
import io.syndicate.workbench.cli.SessionPublish;
import io.syndicate.workbench.cli.SessionRun;
import io.syndicate.workbench.session.SessionPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts the window or a command of the command line. */
public final class Main {

    private Main() {
    }

    /** @param args the command line; empty opens the window */
    public static void main(String[] args) {
        var places = SessionPlaces.usual(System.getenv(), Path.of(System.getProperty("user.home")));
        FirstWorker first = first(args, places);
        // The texts are English, and so must the numbers in them be, wherever the machine stands.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        var commands = new Commands(new SessionRun(places, first), new SessionCheck(places, first), new SessionPublish(places),
                new SessionBench(places));
        int code = Cli.execute(List.of(args), new RealWindow(places, first), commands);
        first.close();
        System.exit(code);
    }

    /** The window, {@code run} and {@code check} start workers of kinds of their own; nothing else starts one soon. */
    private static FirstWorker first(String[] args, SessionPlaces places) {
        String command = args.length == 0 ? "." : args[0];
        String use = command.equals("run") || command.equals("check") ? command : "window";
        boolean starts = !use.equals("window") || Files.isDirectory(Path.of(command));
        return starts && !List.of(args).contains("--help")
                ? FirstWorker.begin(places.cache(), use, Path.of("").toAbsolutePath() + " " + String.join(" ", args)) : FirstWorker.none();
    }
}
