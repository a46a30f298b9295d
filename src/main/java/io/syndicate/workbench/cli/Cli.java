package io.syndicate.workbench.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line as a whole. */
public final class Cli {

    private static final int HELP_WIDTH = 100;

    private Cli() {
    }

    /**
     * Does what the arguments say. Output is UTF-8 whatever the locale: JSON has no other encoding.
     *
     * @param args   the command line; empty opens the window
     * @param window is opened where no command is given
     * @param run    runs a driver
     * @param check  checks a driver
     * @return the exit code, as {@code run --help} states them
     */
    public static int execute(List<String> args, Window window, DriverRun run, DriverCheck check) {
        return commandLine(args, window, run, check, Terminal.of(System.getenv())).setOut(utf8(System.out)).setErr(utf8(System.err))
                .execute(args.toArray(String[]::new));
    }

    static CommandLine commandLine(List<String> args, Window window, DriverRun run, DriverCheck check, Terminal terminal) {
        boolean colour = terminal.colour() && !args.contains("--no-color");
        var line = new CommandLine(new WorkbenchCommand(window)).addSubcommand(new RunCommand(run, terminal))
                .addSubcommand(new CheckCommand(check, terminal, System.getenv()));
        return line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF)).setUsageHelpWidth(HELP_WIDTH)
                .setExecutionExceptionHandler(Cli::internalFault);
    }

    private static int internalFault(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        if (fault instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        line.getErr().println("error: a fault of the workbench itself; please report these lines");
        line.getErr().println(fault.getClass().getName() + ": " + fault.getMessage());
        Arrays.stream(fault.getStackTrace()).forEach(frame -> line.getErr().println("    at " + frame));
        return ExitCode.INTERNAL;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
