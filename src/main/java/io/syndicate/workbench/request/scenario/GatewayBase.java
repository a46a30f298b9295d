package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;

/**
 * The gateway that a chunk's URL names.
 *
 * @param scheme {@code http} or {@code https}
 * @param host   host name or address, an IPv6 address with its brackets
 * @param port   1 to 65535, or -1 for none
 */
public record GatewayBase(String scheme, String host, int port) {

    /** The gateway of the bundled samples. */
    public static final GatewayBase DEFAULT = new GatewayBase("http", "gw1.example.org", 31_111);

    private static final String SOME_CHUNK = "/DATA/0/x.0.0/0.0";

    /** @throws IllegalArgumentException for a field out of its range */
    public GatewayBase {
        new BlockUrl(scheme, host, port, 0, "/x", 0, 0, 0, 0);
    }

    /**
     * @param text such as {@code http://gw1.example.org:31111}, with slashes at its end or none
     * @return the gateway
     * @throws SyndicateUrlException names what is wrong, and its offset
     */
    public static GatewayBase parse(String text) throws SyndicateUrlException {
        SyndicateUrl url = SyndicateUrl.parse(text.replaceAll("/+$", "") + SOME_CHUNK);
        return new GatewayBase(url.scheme(), url.host(), url.port());
    }

    /** @return {@code scheme://host:port}, nothing behind it */
    @Override
    public String toString() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }
}
