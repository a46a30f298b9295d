package io.syndicate.workbench.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells whether workers can read {@code config} or {@code secrets}: what Python's {@code json} refuses is refused, nothing else. */
public final class JsonCheck {

    private JsonCheck() {
    }

    /**
     * @param text JSON; blank stands for <code>{}</code>
     * @return the first problem, empty where the text is a JSON object
     */
    public static Optional<JsonProblem> check(String text) {
        return text.isBlank() ? Optional.empty() : new JsonScanner(text).scanObject();
    }

    /**
     * Checks the bytes that a worker gets, encoding and byte order mark too.
     *
     * @param json bytes of the file
     * @return the first problem, empty where they are a JSON object in UTF-8
     */
    public static Optional<JsonProblem> check(byte[] json) {
        if (TextForm.isMarked(json)) {
            return Optional.of(new JsonProblem(1, 1, "starts with a byte order mark, which workers refuse; save it as UTF-8 without one"));
        }
        var text = CharBuffer.allocate(json.length);
        var rest = ByteBuffer.wrap(json);
        boolean bad = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true).isError();
        String read = text.flip().toString();
        return bad ? Optional.of(problemAt(read, read.length(), "is not UTF-8 here; convert the file to UTF-8")) : check(read);
    }

    static JsonProblem problemAt(String text, int offset, String message) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            boolean crOfCrlf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !crOfCrlf) {
                line++;
                lineStart = i + 1;
            }
        }
        return new JsonProblem(line, text.codePointCount(lineStart, offset) + 1, message);
    }
}
