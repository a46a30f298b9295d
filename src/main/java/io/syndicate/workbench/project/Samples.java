package io.syndicate.workbench.project;

import java.util.List;

/**
 * What the workbench sends to the driver. Immutable.
 *
 * @param urls   in the author's order
 * @param chunks in the author's order
 */
public record Samples(List<UrlSample> urls, List<ChunkSample> chunks) {

    /** No samples at all. */
    public static final Samples NONE = new Samples(List.of(), List.of());

    public Samples {
        urls = List.copyOf(urls);
        chunks = List.copyOf(chunks);
    }
}
