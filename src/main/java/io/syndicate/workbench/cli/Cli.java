package io.syndicate.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
     * @param args     the command line; empty opens the window
     * @param window   is opened where no command is given
     * @param commands do what is asked for
     * @return the exit code, as {@code run --help} states them
     */
    public static int execute(List<String> args, Window window, Commands commands) {
        var out = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = utf8(System.err);
        return allWritten(execute(args, window, commands, Terminal.of(System.getenv()), utf8(out), err), out, err);
    }

    /** @return the code, or another where nobody can rely on what was printed */
    static int allWritten(int code, Output out, PrintWriter err) {
        out.lost().ifPresent(why -> err.println("error: the output could not be written: " + why));
        return out.lost().isPresent() ? ExitCode.USAGE : code;
    }

    static int execute(List<String> args, Window window, Commands commands, Terminal terminal, PrintWriter out, PrintWriter err) {
        // No parser where there is nothing to parse: loading it takes as long as a tenth of the window's start.
        return args.isEmpty() && window.whyNot().isEmpty() ? open(window, err)
                : commandLine(args, window, commands, terminal).setOut(out).setErr(err).execute(args.toArray(String[]::new));
    }

    private static int open(Window window, PrintWriter err) {
        try {
            window.open(Optional.empty());
            return ExitCode.FINE;
        } catch (RuntimeException e) {
            return tell(e, err);
        }
    }

    static CommandLine commandLine(List<String> args, Window window, Commands commands, Terminal terminal) {
        boolean colour = terminal.colour() && !args.contains("--no-color");
        var line = new CommandLine(new WorkbenchCommand(window)).addSubcommand(new RunCommand(commands.run(), terminal))
                .addSubcommand(new CheckCommand(commands.check(), terminal, System.getenv()))
                .addSubcommand(new PublishCommand(commands.publish(), terminal)).addSubcommand(new UnsealCommand(terminal))
                .addSubcommand(new BenchCommand(commands.bench(), terminal));
        return line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF)).setUsageHelpWidth(HELP_WIDTH)
                .setExecutionExceptionHandler(Cli::internalFault);
    }

    private static int internalFault(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        if (fault instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return tell(fault, line.getErr());
    }

    private static int tell(Exception fault, PrintWriter err) {
        err.println("error: a fault of the workbench itself; please report these lines");
        err.println(fault.getClass().getName() + ": " + fault.getMessage());
        Arrays.stream(fault.getStackTrace()).forEach(frame -> err.println("    at " + frame));
        return ExitCode.INTERNAL;
    }

    static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
