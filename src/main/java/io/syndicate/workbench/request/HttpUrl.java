package io.syndicate.workbench.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a gateway can fetch from: an absolute http or https URL whose host can be one. */
public final class HttpUrl {

    private static final Pattern URL = Pattern.compile("(?i)https?://([^/?#]*)(?:[/?#].*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[^@\\s]*@)?(\\[[0-9A-Fa-f:.]+]|(?=.{1,253}(?::|$))(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*"
            + "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?)(?::([0-9]{1,5}))?");
    private static final int MAX_PORT = 65_535;

    private HttpUrl() {
    }

    /** Why an answer is no such URL. */
    public enum Fault {
        /** It has another scheme, or none. */
        NOT_ABSOLUTE("is no absolute http or https URL", "Answer the whole URL, http:// or https:// first."),
        /** Nothing can be reached by what stands there. */
        HOST("has no valid host or port", "Names are of letters, digits, - and dots; ports go from 1 to 65535.");

        private final String words;
        private final String fix;

        Fault(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }

        /** @return what is wrong, for a sentence that begins with <i>the answer</i> */
        public String words() {
            return words;
        }

        /** @return what to do, a sentence */
        public String fix() {
            return fix;
        }
    }

    /** @param answer any text @return why it is no such URL, empty where it is one */
    public static Optional<Fault> fault(String answer) {
        var url = URL.matcher(answer);
        if (!url.matches()) {
            return Optional.of(Fault.NOT_ABSOLUTE);
        }
        var authority = AUTHORITY.matcher(url.group(1));
        if (!authority.matches()) {
            return Optional.of(Fault.HOST);
        }
        int port = authority.group(2) == null ? MAX_PORT : Integer.parseInt(authority.group(2));
        return port < 1 || port > MAX_PORT ? Optional.of(Fault.HOST) : Optional.empty();
    }

    /** @param url without a {@link #fault} @return its host in lower case, without user and port */
    public static String host(String url) {
        var parts = URL.matcher(url);
        var authority = AUTHORITY.matcher(parts.matches() ? parts.group(1) : "");
        if (!authority.matches()) {
            throw new IllegalArgumentException("no URL with a host: " + url);
        }
        return authority.group(1).toLowerCase(Locale.ROOT);
    }
}
