package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.DriverFile;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a file is written in. */
enum Language {
    PYTHON("Python", "# ", ":([{", PythonHighlighter::new),
    JSON("JSON", "", "{[", JsonHighlighter::new);

    private static final Pattern BLOCK_END = Pattern.compile("\\s*(return|pass|raise|break|continue)\\b");

    private final String label;
    private final String comment;
    private final String openers;
    private final Supplier<Highlighter> maker;

    Language(String label, String comment, String openers, Supplier<Highlighter> maker) {
        this.label = label;
        this.comment = comment;
        this.openers = openers;
        this.maker = maker;
    }

    static Language of(DriverFile file) {
        return file == DriverFile.DRIVER ? PYTHON : JSON;
    }

    /** @return its name as the editor's header shows it */
    String label() {
        return label;
    }

    /** @return what makes the rest of a line a comment, empty where there is no such thing */
    String comment() {
        return comment;
    }

    /** @return whether the line after one that ends so is to be indented deeper */
    boolean opensBlock(String line) {
        var code = line.stripTrailing();
        return !code.isEmpty() && openers.indexOf(code.charAt(code.length() - 1)) >= 0;
    }

    /** @return whether nothing of the block can come after a line that begins so */
    boolean endsBlock(String line) {
        return this == PYTHON && BLOCK_END.matcher(line).lookingAt();
    }

    /** @return a new highlighter; fails with a LinkageError or RuntimeException where this platform lacks what it needs */
    Highlighter highlighter() {
        return maker.get();
    }
}
