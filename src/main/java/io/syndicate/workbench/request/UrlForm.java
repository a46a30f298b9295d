package io.syndicate.workbench.request;

import java.util.Locale;

/** What both kinds of URL have in common: the written form and the ranges of its fields. */
final class UrlForm {

    static final long MAX_NSEC = 0xFFFF_FFFFL;
    static final int MAX_PORT = 65_535;

    private UrlForm() {
    }

    static void check(String scheme, String host, int port, String path) {
        require(isScheme(scheme), "scheme", scheme);
        require(isHost(host), "host", host);
        require(port == -1 || port >= 1 && port <= MAX_PORT, "port", port);
        require(isPath(path), "path", path);
    }

    static void require(boolean good, String field, Object value) {
        if (!good) {
            throw new IllegalArgumentException(field + " out of range: " + value);
        }
    }

    static boolean isScheme(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    static boolean isHost(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
        String name = bracketed ? host.substring(1, host.length() - 1) : host;
        return !name.isEmpty() && name.chars().noneMatch(c -> c <= ' ' || "/?#@\\[]".indexOf(c) >= 0 || c == ':' && !bracketed);
    }

    private static boolean isPath(String path) {
        return path.startsWith("/") && !path.contains("//") && !path.contains("/../");
    }

    /** @return everything up to and with the file's version */
    static String file(SyndicateUrl url) {
        String port = url.port() < 0 ? "" : ":" + url.port();
        return url.scheme() + "://" + url.host() + port + "/DATA/" + Long.toUnsignedString(url.volumeId()) + url.path()
                + "." + Long.toUnsignedString(url.fileId(), 16).toUpperCase(Locale.ROOT) + "." + url.fileVersion();
    }
}
