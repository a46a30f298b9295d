package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UrlDiffTest {

    @Test
    void portThatBecomesAHostMustBeOneStretchOnEachSide() {
        var diff = UrlDiff.of("http://gw1.example.org:31111//DATA/8/cat.jpg", "http://gw1.example.org.31111.nyud.net/DATA/8/cat.jpg");
        assertEquals(List.of(new Part("http://gw1.example.org", false), new Part(":31111/", true), new Part("/DATA/8/cat.jpg", false)),
                diff.origin());
        assertEquals(List.of(new Part("http://gw1.example.org", false), new Part(".31111.nyud.net", true),
                new Part("/DATA/8/cat.jpg", false)), diff.cdn());
    }

    @Test
    void equalLettersInDifferentWordsMustNotBeMatched() {
        var diff = UrlDiff.of("http://gateway/a", "http://getaway/a");
        assertEquals(List.of("/gateway"), marked(diff.origin()));
        assertEquals(List.of("/getaway"), marked(diff.cdn()));
    }

    @Test
    void queryAddedAtTheEndMustBeMarkedAlone() {
        var diff = UrlDiff.of("http://gw/DATA/8/a", "http://gw/DATA/8/a?token=3f=&e=9");
        assertEquals(List.of(), marked(diff.origin()));
        assertEquals(List.of("?token=3f=&e=9"), marked(diff.cdn()));
    }

    @Test
    void partsMustAlwaysJoinToTheWholeUrl() {
        for (String[] pair : new String[][] {{"", "http://a"}, {"http://a", ""}, {"a-b=c", "a-c=b"}, {"http://é/ü?x", "ftp://é/ü?x&y"}}) {
            var diff = UrlDiff.of(pair[0], pair[1]);
            assertEquals(pair[0], whole(diff.origin()));
            assertEquals(pair[1], whole(diff.cdn()));
        }
    }

    @Test
    void endlessUrlsMustBeMarkedAsAWhole() {
        var diff = UrlDiff.of("/a".repeat(50_000), "/b".repeat(50_000));
        assertEquals(1, diff.origin().size());
        assertTrue(diff.cdn().getFirst().changed());
    }

    private static List<String> marked(List<Part> parts) {
        return parts.stream().filter(Part::changed).map(Part::text).toList();
    }

    private static String whole(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
