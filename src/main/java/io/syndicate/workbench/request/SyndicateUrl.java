package io.syndicate.workbench.request;

/**
 * The URL of a chunk, as a gateway sends it to {@code cdn_url} (spec section 4). Immutable.
 *
 * <p>Ids are unsigned: print them with {@link Long#toUnsignedString(long)}. Paths are raw, nothing is percent-decoded.
 */
public sealed interface SyndicateUrl permits ManifestUrl, BlockUrl {

    /** @return {@code http} or {@code https} */
    String scheme();

    /** @return host name or address, an IPv6 address with its brackets */
    String host();

    /** @return 1 to 65535, or -1 where the URL names none */
    int port();

    /** @return unsigned 64-bit */
    long volumeId();

    /** @return absolute path of the file in its volume, no repeated slashes */
    String path();

    /** @return unsigned 64-bit */
    long fileId();

    /** @return signed 64-bit */
    long fileVersion();

    /** @return the canonical form: single slashes, hex in upper case, no leading zeros; {@link #parse} reads it back to an equal value */
    String toUrl();

    /**
     * Reads a URL over the whole ranges of its fields. Repeated slashes count as one, in {@code //DATA/} too.
     *
     * @param url raw text
     * @return the URL's fields
     * @throws SyndicateUrlException names the first field from the left that is wrong
     */
    static SyndicateUrl parse(String url) throws SyndicateUrlException {
        return new UrlParser(url).parse();
    }
}
