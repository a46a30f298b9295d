package io.syndicate.workbench.project;

import java.util.Optional;

/** Walks one JSON text by the rules of Python's {@code json} and stops at its first fault; quotes nothing of it. */
final class JsonScanner {

    /** Python's own reader gives up at its recursion limit, 1000 with some frames in use. */
    private static final int MAX_DEPTH = 900;

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    Optional<JsonProblem> scanObject() {
        try {
            skipSpace();
            if (peek() != '{') {
                throw new Fault(at, "must be a JSON object: { \"name\": value, … }");
            }
            value(0);
            skipSpace();
            if (at < text.length()) {
                throw new Fault(at, "the JSON object has ended before; remove what follows it");
            }
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(JsonCheck.problemAt(text, fault.offset, fault.getMessage()));
        }
    }

    private void value(int depth) throws Fault {
        if (depth > MAX_DEPTH) {
            throw new Fault(at, "is nested deeper than Python can read");
        }
        switch (peek()) {
            case '{' -> members(depth, true, '}');
            case '[' -> members(depth, false, ']');
            case '"' -> string();
            default -> plain();
        }
    }

    private void members(int depth, boolean named, char end) throws Fault {
        int start = at++;
        skipSpace();
        if (peek() == end) {
            at++;
            return;
        }
        while (true) {
            if (named) {
                name();
            }
            value(depth + 1);
            skipSpace();
            if (peek() == end) {
                at++;
                return;
            }
            comma(start, end);
        }
    }

    private void name() throws Fault {
        if (peek() != '"') {
            throw new Fault(at, atEnd() ? "ends inside an object; close it with }" : "a name in double quotes is expected here");
        }
        string();
        skipSpace();
        if (peek() != ':') {
            throw new Fault(at, "a colon is expected after the name");
        }
        at++;
        skipSpace();
    }

    private void comma(int start, char end) throws Fault {
        if (atEnd()) {
            throw new Fault(start, (end == '}' ? "this object" : "this list") + " is never closed; add " + end);
        }
        if (peek() != ',') {
            throw new Fault(at, "a comma or " + end + " is expected here");
        }
        int comma = at++;
        skipSpace();
        if (peek() == end) {
            throw new Fault(comma, "JSON allows no comma before " + end + "; remove it");
        }
    }

    private void string() throws Fault {
        int start = at++;
        while (!atEnd() && peek() != '"') {
            if (peek() < ' ') {
                throw new Fault(at, peek() == '\n' || peek() == '\r'
                        ? "the string is not closed on its line; add \" (a line end inside it is written \\n)"
                        : "a control character in a string must be written as \\t or \\u00XX");
            }
            if (peek() == '\\') {
                escape();
            }
            at++;
        }
        if (atEnd()) {
            throw new Fault(start, "the string that starts here is never closed; add \"");
        }
        at++;
    }

    private void escape() throws Fault {
        int start = at++;
        if (peek() == 'u') {
            for (int end = at + 4; at < end; ) {
                at++;
                if (atEnd() || Character.digit(peek(), 16) < 0 || peek() > 'f') {
                    throw new Fault(start, "\\u needs four hexadecimal digits");
                }
            }
        } else if (atEnd() || "\"\\/bfnrt".indexOf(peek()) < 0) {
            throw new Fault(start, "this backslash starts no escape that JSON knows; write \\\\ for a backslash");
        }
    }

    private void plain() throws Fault {
        for (String word : new String[] {"true", "false", "null", "NaN", "Infinity", "-Infinity"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return;
            }
        }
        if (peek() == '-' || isDigit()) {
            number();
            return;
        }
        throw new Fault(at, switch (peek()) {
            case '\'' -> "JSON strings need double quotes";
            case '#', '/' -> "JSON has no comments; remove it";
            default -> atEnd() ? "ends where a value is expected"
                    : "a value is expected here: a string in double quotes, a number, true, false, null, a list or an object";
        });
    }

    private void number() throws Fault {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        boolean zero = peek() == '0';
        digits(start);
        if (zero && at - start > (text.charAt(start) == '-' ? 2 : 1)) {
            throw new Fault(start, "a number must not start with 0; remove it, or make it a string");
        }
        if (peek() == '.') {
            at++;
            digits(start);
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            digits(start);
        }
    }

    private void digits(int start) throws Fault {
        if (!isDigit()) {
            throw new Fault(start, "is not a number that JSON knows");
        }
        while (isDigit()) {
            at++;
        }
    }

    private boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    private void skipSpace() {
        while (!atEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    /** @return the character at hand, NUL at the end */
    private char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    /** The text is no JSON from an offset on. */
    private static final class Fault extends Exception {

        private final int offset;

        Fault(int offset, String message) {
            super(message, null, false, false);
            this.offset = offset;
        }
    }
}
