package io.syndicate.workbench.ui.editor;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the highlighter at its first use, off the FX thread since that may load a native library. Where it cannot be made, or
 * fails on a text, one line is logged and text stays plain from then on.
 */
final class LazyHighlighter implements Highlighter {

    private static final System.Logger LOG = System.getLogger(LazyHighlighter.class.getName());

    private final String language;
    private final Supplier<Highlighter> maker;
    private Highlighter made;

    LazyHighlighter(Language language) {
        this(language.label(), language::highlighter);
    }

    LazyHighlighter(String language, Supplier<Highlighter> maker) {
        this.language = language;
        this.maker = maker;
    }

    @Override
    public List<Token> tokens(String text) {
        try {
            if (made == null) {
                made = maker.get();
            }
            return made.tokens(text);
        } catch (LinkageError | RuntimeException e) {
            LOG.log(Level.WARNING, "{0} is shown without colours: {1}", language, e.toString());
            made = PLAIN;
            return List.of();
        }
    }
}
