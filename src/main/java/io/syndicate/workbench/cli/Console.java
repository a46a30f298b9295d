package io.syndicate.workbench.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command says things: mixed into it, so that it knows the command's own streams. */
@Command
final class Console {

    private final Terminal terminal;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @param terminal where the streams end */
    Console(Terminal terminal) {
        this.terminal = terminal;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    void print(String text) {
        out().print(text);
        out().flush();
    }

    /** Shows what is under way, to a person only; an empty text takes the last one away. */
    void progress(String what) {
        terminal.progress(err(), what);
    }

    /** @return what a person typed unseen, null where there is nobody to ask */
    char[] askSecretly(String question) {
        return terminal.askSecretly(question);
    }

    /** @return the given code, for use as the command's */
    int error(String message, int code) {
        progress("");
        err().println("error: " + message);
        return code;
    }

    /** @return to be thrown: what is wrong with the words of the command line */
    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    boolean colour() {
        return terminal.colour() && !((WorkbenchCommand) command.root().userObject()).noColor();
    }
}
