package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyHighlighterTest {

    @Test
    void missingNativeLibraryMustLeaveTextPlainAndBeTriedOnce() {
        var tries = new AtomicInteger();
        var highlighter = new LazyHighlighter("Python", () -> {
            tries.incrementAndGet();
            throw new UnsatisfiedLinkError("no library for this platform");
        });
        assertTrue(highlighter.tokens("def f(): pass").isEmpty());
        assertTrue(highlighter.tokens("def g(): pass").isEmpty());
        assertEquals(1, tries.get());
    }

    @Test
    void highlighterMustBeMadeOnce() {
        var made = new AtomicInteger();
        var highlighter = new LazyHighlighter("Python", () -> {
            made.incrementAndGet();
            return text -> List.of(new Highlighter.Token(0, 1, "keyword"));
        });
        assertEquals(1, highlighter.tokens("a").size());
        assertEquals(1, highlighter.tokens("b").size());
        assertEquals(1, made.get());
    }
}
