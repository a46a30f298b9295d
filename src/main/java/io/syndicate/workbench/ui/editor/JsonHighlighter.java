package io.syndicate.workbench.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON, also while it is still being typed: words that JSON does not know are marked as errors. */
final class JsonHighlighter implements Highlighter {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<key>"(?:[^"\\\\\\n]|\\\\.)*+"(?=\\s*+:))\
            |(?<string>"(?:[^"\\\\\\n]|\\\\.)*+"?)\
            |(?<number>-?\\d++(?:\\.\\d++)?(?:[eE][+-]?\\d++)?)\
            |(?<constant>\\b(?:true|false|null)\\b)\
            |(?<error>[^\\s{}\\[\\],:"]++)""");
    private static final List<String> GROUPS = List.of("key", "string", "number", "constant", "error");

    @Override
    public List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.start(), matcher.end(), style(matcher)));
        }
        return tokens;
    }

    private static String style(Matcher matcher) {
        return GROUPS.stream().filter(group -> matcher.start(group) >= 0).findFirst().orElseThrow();
    }
}
