package io.syndicate.workbench.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an HTTP client makes of a URL before it fetches it. */
final class CdnUrls {

    private static final Pattern AUTHORITY = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.(?=/|$)");
    private static final Pattern UPWARDS = Pattern.compile("/(?!\\.\\.(?:/|$))[^/]+/\\.\\.(?=/|$)");

    private CdnUrls() {
    }

    /**
     * @param url any text
     * @return the same for two URLs that fetch the same: without fragment and usual port, host in lower case, dot segments resolved
     */
    static String asFetched(String url) {
        int fragment = url.indexOf('#');
        String sent = fragment < 0 ? url : url.substring(0, fragment);
        var parts = AUTHORITY.matcher(sent);
        if (!parts.matches()) {
            return sent;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String usualPort = scheme.equals("http") ? ":80" : ":443";
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String rest = parts.group(3);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        return scheme + "://" + (host.endsWith(usualPort) ? host.substring(0, host.length() - usualPort.length()) : host)
                + withoutDots(path)
                + (query < 0 ? "" : rest.substring(query));
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        String plain = DOT_SEGMENT.matcher(path).replaceAll("");
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = UPWARDS.matcher(plain).replaceFirst("");
        }
        return plain;
    }
}
