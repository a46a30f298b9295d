package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartShortenerTest {

    private static final List<Part> URL = List.of(new Part("http://gw1.example.org", false), new Part(".31111.nyud.net", true),
            new Part("/DATA/8/photos/2017/cat.jpg.1F3A.4/0.7461234417", false));

    @Test
    void wideEnoughMustStayWhole() {
        assertEquals(URL, PartShortener.fit(URL, 200));
    }

    @Test
    void pathMustShortenBeforeHostAndChangedPartsStay() {
        List<Part> fit = PartShortener.fit(URL, 60);
        assertEquals(60, columns(fit));
        assertEquals(URL.subList(0, 2), fit.subList(0, 2));
        assertTrue(fit.get(2).text().matches("/DATA.*….*\\.7461234417"), fit.get(2).text());
    }

    @Test
    void changedPartMustStayWholeWhileAnythingElseCanGo() {
        List<Part> fit = PartShortener.fit(URL, 20);
        assertEquals(20, columns(fit));
        assertEquals(URL.get(1), fit.get(1));
    }

    @Test
    void noWidthMustBeExceededHoweverSmall() {
        for (int columns = 3; columns < 90; columns++) {
            assertEquals(Math.min(columns, 84), columns(PartShortener.fit(URL, columns)), "at " + columns);
        }
    }

    private static int columns(List<Part> parts) {
        return parts.stream().mapToInt(Part::columns).sum();
    }
}
