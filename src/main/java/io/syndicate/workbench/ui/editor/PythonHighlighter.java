package io.syndicate.workbench.ui.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSReader;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/** Python by tree-sitter's grammar, which knows Python 2's {@code print} too. Needs its native library. */
final class PythonHighlighter implements Highlighter {

    private static final int BYTES_PER_CHAR = 2;
    private static final int READ_BYTES = 1 << 15;

    /** What the children of a call's {@code a.b} are said to be in, so that {@code b} is known for a function. */
    private static final String CALLED = "called attribute";

    /** Of both Pythons; a list since asking the native library about every node takes longer than parsing did. */
    private static final Set<String> KEYWORDS = Set.of("and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del",
            "elif", "else", "except", "except*", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "is not", "lambda", "match",
            "nonlocal", "not", "not in", "or", "pass", "print", "raise", "return", "try", "type", "while", "with", "yield");

    private final TSParser parser = new TSParser();

    /** Fails with a LinkageError or a RuntimeException where this platform has no native library. */
    PythonHighlighter() {
        parser.setLanguage(new TreeSitterPython());
    }

    @Override
    public List<Token> tokens(String text) {
        var colours = new Colouring(text.length());
        // UTF-16 through a reader: the parser's own String methods hand over modified UTF-8, which shifts all that follows an emoji.
        try (var tree = parser.parse(new byte[READ_BYTES], null, reader(text), TSInputEncoding.TSInputEncodingUTF16LE);
                var cursor = new TSTreeCursor(tree.getRootNode())) {
            visitAll(cursor, colours);
        }
        return colours.tokens();
    }

    private static TSReader reader(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        return (buffer, offset, _) -> {
            int length = Math.clamp(bytes.length - offset, 0, buffer.length);
            System.arraycopy(bytes, bytes.length - Math.max(0, bytes.length - offset), buffer, 0, length);
            return length;
        };
    }

    /** Walks with its own stack: a long {@code a + b + c…} is nested deeper than a thread's stack is. */
    private static void visitAll(TSTreeCursor cursor, Colouring colours) {
        var parents = new ArrayDeque<String>();
        parents.push("");
        while (true) {
            var type = visit(cursor, parents.peek(), colours);
            if (cursor.gotoFirstChild()) {
                parents.push(type);
                continue;
            }
            while (!cursor.gotoNextSibling()) {
                if (!cursor.gotoParent()) {
                    return;
                }
                parents.pop();
            }
        }
    }

    private static String visit(TSTreeCursor cursor, String parent, Colouring colours) {
        var node = cursor.currentNode();
        var type = node.getType();
        var field = cursor.currentFieldName();
        var style = KEYWORDS.contains(type) && !node.isNamed() ? "keyword" : style(type, parent, field);
        if (style != null || type.equals("interpolation")) {
            colours.paint(node.getStartByte() / BYTES_PER_CHAR, node.getEndByte() / BYTES_PER_CHAR, style);
        }
        boolean called = type.equals("attribute") && (parent.equals("decorator") || parent.equals("call") && "function".equals(field));
        return called ? CALLED : type;
    }

    private static String style(String type, String parent, String field) {
        return switch (type) {
            case "comment" -> "comment";
            case "string", "format_specifier", "type_conversion" -> "string";
            case "escape_sequence", "escape_interpolation" -> "escape";
            case "integer", "float" -> "number";
            case "true", "false", "none" -> "constant";
            case "identifier" -> isFunction(parent, field) ? "function" : null;
            default -> null;
        };
    }

    private static boolean isFunction(String parent, String field) {
        return switch (parent) {
            case "function_definition", "class_definition" -> "name".equals(field);
            case "call" -> "function".equals(field);
            case CALLED -> "attribute".equals(field);
            case "decorator" -> true;
            default -> false;
        };
    }
}
