package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sample URL says, in the words that panes show. Immutable.
 *
 * @param kind      {@code manifest}, {@code block} or {@code other}
 * @param label     the file's path, for a block with its id in brackets; the URL itself where it is not Syndicate's
 * @param idVersion file id and version, {@code 1F3A · 4}; empty where it is not Syndicate's
 * @param fields    the URL's fields in its own order
 * @param problem   why it is not Syndicate's, with field and offset; empty where it is
 */
public record UrlFacts(String kind, String label, String idVersion, List<Field> fields, String problem) {

    /**
     * One field.
     *
     * @param name  what it is
     * @param value as the URL writes it
     */
    public record Field(String name, String value) {
    }

    /**
     * @param url any text
     * @return what it says
     */
    public static UrlFacts of(String url) {
        try {
            return of(SyndicateUrl.parse(url));
        } catch (SyndicateUrlException e) {
            return new UrlFacts("other", url, "", List.of(), e.getMessage());
        }
    }

    /** @return {@code block /photos/cat.jpg [0]} */
    public String title() {
        return kind + " " + label;
    }

    private static UrlFacts of(SyndicateUrl url) {
        String id = Long.toUnsignedString(url.fileId(), 16).toUpperCase(Locale.ROOT);
        String idVersion = id + " · " + url.fileVersion();
        return switch (url) {
            case ManifestUrl manifest -> new UrlFacts("manifest", url.path(), idVersion, fields(url, id,
                    new Field("modified", manifest.mtimeSec() + "." + manifest.mtimeNsec())), "");
            case BlockUrl block -> new UrlFacts("block", url.path() + " [" + Long.toUnsignedString(block.blockId()) + "]", idVersion,
                    fields(url, id, new Field("block", Long.toUnsignedString(block.blockId())),
                            new Field("block version", Long.toString(block.blockVersion()))), "");
        };
    }

    private static List<Field> fields(SyndicateUrl url, String id, Field... last) {
        var fields = new ArrayList<>(List.of(new Field("path", url.path()),
                new Field("volume", Long.toUnsignedString(url.volumeId())), new Field("file id", id),
                new Field("version", Long.toString(url.fileVersion()))));
        fields.addAll(List.of(last));
        return List.copyOf(fields);
    }
}
