package io.syndicate.workbench.project;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Answers that the author declared right; kept in {@code workbench.json} under {@code "pins"}. Immutable; equal where all answers are.
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

    /** @param mask hides secrets @return the same answers as they may be shown */
    public Pins masked(SecretMask mask) {
        var shownUrls = new LinkedHashMap<>(urls);
        shownUrls.replaceAll((_, answer) -> mask.mask(answer));
        var shownChunks = new LinkedHashMap<>(chunks);
        shownChunks.replaceAll((_, wire) -> mask.mask(wire));
        return new Pins(shownUrls, shownChunks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pins pins && urls.equals(pins.urls) && chunks.keySet().equals(pins.chunks.keySet())
                && chunks.keySet().stream().allMatch(name -> Arrays.equals(chunks.get(name), pins.chunks.get(name)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(urls, chunks.keySet());
    }
}
