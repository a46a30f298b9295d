package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.HttpUrl;
import java.util.Optional;

/**
 * One sample URL sent through {@code cdn_url}. Immutable.
 *
 * @param index      position among the project's URLs, from 0
 * @param url        what the gateway would send
 * @param kind       {@code manifest}, {@code block}, or {@code other} for a URL that is not Syndicate's
 * @param cdnUrl     the driver's answer, secrets masked; empty on failure
 * @param answer     which worker, generation and request, and how long it took
 * @param masked     whether the driver's own answer shows a secret, so that it is not what is shown here
 * @param fault      why the driver's own answer is nothing that the gateway can fetch from
 */
public record Rewrite(int index, String url, Kind kind, Optional<String> cdnUrl, Answer answer, boolean masked,
        Optional<HttpUrl.Fault> fault) {

    /** An answer that shows no secret, and is a URL. */
    public Rewrite(int index, String url, Kind kind, Optional<String> cdnUrl, Answer answer) {
        this(index, url, kind, cdnUrl, answer, false, Optional.empty());
    }

    /** What a URL names (spec section 4). */
    public enum Kind {
        MANIFEST, BLOCK, OTHER;

        /** @return the kind in lower case, as shown */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @return why there is no CDN URL */
    public Optional<Failure> failure() {
        return Optional.ofNullable(answer.failure());
    }

    /** @return whether there is an answer that the gateway can fetch from */
    public boolean good() {
        return answer.ok() && cdnUrl.isPresent() && fault.isEmpty();
    }

    /** @return whether the driver changed the URL */
    public boolean changed() {
        return cdnUrl.isPresent() && !cdnUrl.get().equals(url);
    }
}
