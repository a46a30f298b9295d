package io.syndicate.workbench.project;

/**
 * A URL that the workbench sends to {@code cdn_url}.
 *
 * @param url as the gateway would send it; need not be Syndicate's
 */
public record UrlSample(String url) {
}
