package io.syndicate.workbench.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that the author declared right; kept in {@code workbench.json} under {@code "pins"}. Immutable.
 *
 * @param urls   CDN URL for each URL, in the file's order
 * @param chunks stored bytes for the name of a chunk sample, in the file's order; the arrays are shared and not to be changed
 */
public record Pins(Map<String, String> urls, Map<String, byte[]> chunks) {

    /** Nothing is pinned. */
    public static final Pins NONE = new Pins(Map.of(), Map.of());

    public Pins {
        urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
        chunks = Collections.unmodifiableMap(new LinkedHashMap<>(chunks));
    }
}
