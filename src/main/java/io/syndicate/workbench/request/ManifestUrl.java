package io.syndicate.workbench.request;

/**
 * The URL of a file's manifest (spec section 4).
 *
 * @param scheme      {@code http} or {@code https}
 * @param host        host name or address
 * @param port        1 to 65535, or -1 for none
 * @param volumeId    unsigned 64-bit
 * @param path        absolute path of the file
 * @param fileId      unsigned 64-bit
 * @param fileVersion signed 64-bit
 * @param mtimeSec    seconds of the last write, not negative
 * @param mtimeNsec   nanoseconds of the last write, unsigned 32-bit
 */
public record ManifestUrl(String scheme, String host, int port, long volumeId, String path, long fileId, long fileVersion,
        long mtimeSec, long mtimeNsec) implements SyndicateUrl {

    /** @throws IllegalArgumentException for a field out of its range */
    public ManifestUrl {
        UrlForm.check(scheme, host, port, path);
        UrlForm.require(mtimeSec >= 0, "seconds", mtimeSec);
        UrlForm.require(mtimeNsec >= 0 && mtimeNsec <= UrlForm.MAX_NSEC, "nanoseconds", mtimeNsec);
    }

    @Override
    public String toUrl() {
        return UrlForm.file(this) + "/manifest." + mtimeSec + "." + mtimeNsec;
    }
}
