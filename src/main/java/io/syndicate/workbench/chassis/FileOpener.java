package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hands a file to the program that the author's desktop opens such files with; that is the author's own, and outlives the workbench. */
public final class FileOpener {

    private final List<String> command;

    /** The desktop's own way: {@code xdg-open}, {@code open} or {@code start}. */
    public FileOpener() {
        this(usual(System.getProperty("os.name").toLowerCase(Locale.ROOT)));
    }

    FileOpener(List<String> command) {
        this.command = List.copyOf(command);
    }

    static List<String> usual(String system) {
        if (system.startsWith("windows")) {
            return List.of("cmd", "/c", "start", "");
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open");
    }

    /**
     * Does not wait for the program.
     *
     * @param file exists
     * @throws IOException where the desktop has no such way; the message is for the author
     */
    public void open(Path file) throws IOException {
        var words = new ArrayList<>(command);
        words.add(file.toString());
        try {
            var program = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            program.getOutputStream().close();
        } catch (IOException e) {
            throw new IOException("%s does not run here; the file is %s".formatted(command.getFirst(), file), e);
        }
    }
}
