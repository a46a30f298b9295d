package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonHighlighterTest {

    private static List<String> styled(String json) {
        return new JsonHighlighter().tokens(json).stream().map(token -> token.style() + ":" + json.substring(token.start(), token.end()))
                .toList();
    }

    @Test
    void keysMustDifferFromValues() {
        assertEquals(List.of("key:\"a\"", "string:\"b: c\"", "key:\"n\\\"\"", "number:-1.5e+3", "key:\"t\"", "constant:true",
                "constant:null"),
                styled("{\"a\": \"b: c\", \"n\\\"\" : -1.5e+3, \"t\": [true, null]}"));
    }

    @Test
    void whatIsNoJsonMustBeMarked() {
        assertEquals(List.of("error:True", "string:\"open"), styled("[True, \"open\n]"));
        assertEquals(List.of("error:'x'"), styled("{'x':"));
    }
}
