package io.syndicate.workbench.project;

import java.util.Optional;

/** A driver's folder cannot be used as asked; the message tells the author what is wrong and what to do, and shows no secret. */
public class ProjectException extends Exception {

    private final String file;
    private final int line;
    private final int column;

    /** @param message for the author */
    public ProjectException(String message) {
        this(message, null);
    }

    /**
     * @param message for the author
     * @param cause   what was caught, may be null
     */
    public ProjectException(String message, Throwable cause) {
        super(message, cause);
        file = null;
        line = 0;
        column = 0;
    }

    /**
     * @param file    name of the file in the driver's folder
     * @param line    from 1
     * @param column  from 1
     * @param message for the author; the place is put in front of it
     */
    public ProjectException(String file, int line, int column, String message) {
        super(file + ":" + line + ":" + column + ": " + message);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** @return name of the file that is at fault, empty where no place in a file is */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** @return line in {@link #file()} from 1, 0 where unknown */
    public int line() {
        return line;
    }

    /** @return column in {@link #line()} from 1, 0 where unknown */
    public int column() {
        return column;
    }
}
