package io.syndicate.workbench.ui.rewrites;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any string cut into a URL's parts; put together again they are the string. Immutable.
 *
 * @param texts what stands for each part with its delimiters, all keys present, empty where there is none
 */
record UrlParts(Map<Name, String> texts) {

    /** The parts in a URL's order. */
    enum Name {
        SCHEME, USER, HOST, PORT, PATH, QUERY, FRAGMENT;

        /** @return the name in lower case, as shown */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As in RFC 3986, appendix B, which matches every string. */
    private static final Pattern URL = Pattern.compile("([^:/?#]+:(?://)?)?(?:(?<=//)([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(.*@)?(\\[[^]]*]|.*?)(:[0-9]*)?", Pattern.DOTALL);

    /** @param url any string @return its parts */
    static UrlParts of(String url) {
        var texts = new EnumMap<Name, String>(Name.class);
        Matcher whole = matched(URL, url);
        Matcher authority = matched(AUTHORITY, text(whole, 2));
        texts.put(Name.SCHEME, text(whole, 1));
        texts.put(Name.USER, text(authority, 1));
        texts.put(Name.HOST, text(authority, 2));
        texts.put(Name.PORT, text(authority, 3));
        texts.put(Name.PATH, text(whole, 3));
        texts.put(Name.QUERY, text(whole, 4));
        texts.put(Name.FRAGMENT, text(whole, 5));
        return new UrlParts(texts);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("the pattern matches every string, and not this one of " + text.length() + " characters");
        }
        return matcher;
    }

    private static String text(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    String text(Name name) {
        return texts.get(name);
    }

    /** @return the parts put together again */
    String whole() {
        return String.join("", texts.values());
    }
}
