package io.syndicate.workbench.ui.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.treesitter.TSInputEdit;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/**
 * Python by tree-sitter's grammar, which knows Python 2's {@code print} too. What was found in the last text is kept: of the next one only
 * the statements of the module that an edit changed are looked at again. Needs its native library.
 */
final class PythonHighlighter implements Highlighter {

    private static final int BYTES_PER_CHAR = 2;
    private static final int READ_BYTES = 1 << 15;
    private static final String MODULE = "module";

    /** What the children of a call's {@code a.b} are said to be in, so that {@code b} is known for a function. */
    private static final String CALLED = "called attribute";

    /** Of both Pythons; a list since asking the native library about every node takes longer than parsing did. */
    private static final Set<String> KEYWORDS = Set.of("and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def",
            "del", "elif", "else", "except", "except*", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "is not",
            "lambda", "match", "nonlocal", "not", "not in", "or", "pass", "print", "raise", "return", "try", "type", "while", "with",
            "yield");

    private final TSParser parser = new TSParser();
    private final Colouring colours = new Colouring();
    private String text = "";
    private TSTree tree;

    /** Fails with a LinkageError or a RuntimeException where this platform has no native library. */
    PythonHighlighter() {
        parser.setLanguage(new TreeSitterPython());
    }

    @Override
    public List<Token> tokens(String now) {
        var change = TextChange.between(text, now);
        var old = tree;
        if (old != null) {
            old.edit(edit(change, now));
        }
        // UTF-16 through a reader: the parser's own String methods hand over modified UTF-8, which shifts all that follows an emoji.
        tree = parser.parse(new byte[READ_BYTES], old, reader(now), TSInputEncoding.TSInputEncodingUTF16LE);
        text = now;
        colours.edit(change);
        changed(old, change).forEach(this::paint);
        if (old != null) {
            old.close();
        }
        return colours.tokens();
    }

    private TSInputEdit edit(TextChange change, String now) {
        int newEnd = change.start() + change.replacement().length();
        return new TSInputEdit(change.start() * BYTES_PER_CHAR, change.end() * BYTES_PER_CHAR, newEnd * BYTES_PER_CHAR,
                point(text, change.start()), point(text, change.end()), point(now, newEnd));
    }

    private static TSPoint point(String text, int offset) {
        int row = (int) text.chars().limit(offset).filter(c -> c == '\n').count();
        return new TSPoint(row, (offset - 1 - text.lastIndexOf('\n', offset - 1)) * BYTES_PER_CHAR);
    }

    private static TSReader reader(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        return (buffer, offset, _) -> {
            int length = Math.clamp(bytes.length - offset, 0, buffer.length);
            System.arraycopy(bytes, bytes.length - Math.max(0, bytes.length - offset), buffer, 0, length);
            return length;
        };
    }

    /** @return what was typed, and what that made something else of */
    private List<Stretch> changed(TSTree old, TextChange change) {
        if (old == null) {
            return List.of(new Stretch(0, text.length()));
        }
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch(change.start(), change.start() + change.replacement().length()));
        for (var range : TSTree.getChangedRanges(old, tree)) {
            stretches.add(new Stretch(range.getStartByte() / BYTES_PER_CHAR, range.getEndByte() / BYTES_PER_CHAR));
        }
        return stretches;
    }

    /** Paints the module's statements that touch a stretch, each whole: the colour of a name depends on what holds it. */
    private void paint(Stretch stretch) {
        colours.paint(stretch.start(), stretch.end(), null);
        try (var cursor = new TSTreeCursor(tree.getRootNode())) {
            boolean more = cursor.gotoFirstChild();
            while (more) {
                var node = cursor.currentNode();
                int start = node.getStartByte() / BYTES_PER_CHAR;
                int end = node.getEndByte() / BYTES_PER_CHAR;
                if (start > stretch.end()) {
                    return;
                }
                if (end >= stretch.start()) {
                    colours.paint(start, end, null);
                    visitAll(new TSTreeCursor(node));
                }
                more = cursor.gotoNextSibling();
            }
        }
    }

    /** Walks with its own stack: a long {@code a + b + c…} is nested deeper than a thread's stack is. */
    private void visitAll(TSTreeCursor statement) {
        try (var cursor = statement) {
            var parents = new ArrayDeque<String>();
            parents.push(MODULE);
            while (true) {
                var type = visit(cursor, parents.peek());
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
    }

    private String visit(TSTreeCursor cursor, String parent) {
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
