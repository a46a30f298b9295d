package io.syndicate.workbench.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code driver.py} said in the last generations: the lines of a traceback are lines of its generation's text. Immutable.
 *
 * @param texts at most {@value #MAX} texts with {@code \n} line ends, by the generation's number
 */
public record Sources(Map<Integer, String> texts) {

    /** How many generations are kept. */
    public static final int MAX = 20;

    /** Nothing was started. */
    public static final Sources NONE = new Sources(Map.of());

    public Sources {
        texts = Map.copyOf(texts);
    }

    /** @param generation a number @return the driver of that generation, where it is still kept */
    public Optional<String> of(int generation) {
        return Optional.ofNullable(texts.get(generation));
    }

    /** @return with it, within the bound; the same object where nothing is new */
    Sources with(int generation, String text) {
        if (text.equals(texts.get(generation))) {
            return this;
        }
        var more = new TreeMap<>(texts);
        more.put(generation, text);
        while (more.size() > MAX) {
            more.pollFirstEntry();
        }
        return new Sources(more);
    }

    /** @return whose texts there are, without the texts */
    @Override
    public String toString() {
        return "Sources[" + texts.keySet() + "]";
    }
}
