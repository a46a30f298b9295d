package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.SyndicateUrl;

/**
 * A URL at the edge of what a gateway may ask for.
 *
 * @param what what is special about it, such as {@code largest file id}
 * @param text goes to {@code cdn_url}
 * @param url  the chunk it names; two texts that name one chunk have equal ones
 */
public record BoundaryUrl(String what, String text, SyndicateUrl url) {

    /** @param url the chunk; the text is what the deployed gateway writes for it */
    BoundaryUrl(String what, SyndicateUrl url) {
        this(what, Asks.text(url), url);
    }
}
