package io.syndicate.workbench.request;

/**
 * The URL of one block of a file (spec section 4).
 *
 * @param scheme       {@code http} or {@code https}
 * @param host         host name or address
 * @param port         1 to 65535, or -1 for none
 * @param volumeId     unsigned 64-bit
 * @param path         absolute path of the file
 * @param fileId       unsigned 64-bit
 * @param fileVersion  signed 64-bit
 * @param blockId      the block's place in the file, unsigned 64-bit
 * @param blockVersion signed 64-bit, random
 */
public record BlockUrl(String scheme, String host, int port, long volumeId, String path, long fileId, long fileVersion,
        long blockId, long blockVersion) implements SyndicateUrl {

    /** @throws IllegalArgumentException for a field out of its range */
    public BlockUrl {
        UrlForm.check(scheme, host, port, path);
    }

    @Override
    public String toUrl() {
        return UrlForm.file(this) + "/" + Long.toUnsignedString(blockId) + "." + blockVersion;
    }
}
