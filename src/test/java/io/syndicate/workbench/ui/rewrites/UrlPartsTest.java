package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlPartsTest {

    private static final String LETTERS = "ab1:/?#@[]%.é\n\0 \ud83d\ude00\ud800";

    private static List<String> parts(String url) {
        return List.copyOf(UrlParts.of(url).texts().values());
    }

    @Test
    void anyStringMustBePutTogetherAgain() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(i % 3 == 0 ? "http://" : "");
            random.ints(random.nextInt(24), 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
            assertEquals(text.toString(), UrlParts.of(text.toString()).whole());
        }
        String long1 = "http://" + ":1".repeat(100_000) + "@".repeat(1_000) + "/?#".repeat(10_000);
        assertEquals(long1, UrlParts.of(long1).whole());
    }

    @Test
    void partsMustBeWhatPeopleCallThem() {
        assertEquals(List.of("https://", "mo:pw@", "a.org", ":31111", "//DATA/8", "?x=1?2", "#end#2"),
                parts("https://mo:pw@a.org:31111//DATA/8?x=1?2#end#2"));
        assertEquals(List.of("http://", "", "[::1]", ":8080", "", "", ""), parts("http://[::1]:8080"));
        assertEquals(List.of("http://", "", "a", ":port", "/", "", "").size(), parts("http://a:port/").size());
        assertEquals("a:port", UrlParts.of("http://a:port/").text(UrlParts.Name.HOST));
        assertEquals(List.of("", "", "", "", "not a URL", "", ""), parts("not a URL"));
        assertEquals(List.of("", "", "", "", "", "", ""), parts(""));
        assertEquals("x@y@", UrlParts.of("http://x@y@z/").text(UrlParts.Name.USER));
    }
}
