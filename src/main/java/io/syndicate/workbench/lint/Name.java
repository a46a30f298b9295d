package io.syndicate.workbench.lint;

/**
 * Something that a driver may write, as completion and hover show it.
 *
 * @param name      as it is written
 * @param kind      what it is
 * @param signature {@code (request, url)} of a function, the type of a field, else empty
 * @param doc       what it does or holds, may be empty
 * @param line      where the file defines it, from 1; 0 where it does not
 */
public record Name(String name, Kind kind, String signature, String doc, int line) {

    /** What a name stands for, the likeliest to be wanted first. */
    public enum Kind {
        KEY, FIELD, FUNCTION, GATEWAY, CLASS, VARIABLE, IMPORT, WORD, KEYWORD, BUILTIN
    }
}
