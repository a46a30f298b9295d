package io.syndicate.workbench.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one URL (spec section 4); the path may hold anything, so its end is found from the right. */
final class UrlParser {

    private final String url;
    private String scheme;
    private String host;
    private int port;

    UrlParser(String url) {
        this.url = url;
    }

    SyndicateUrl parse() throws SyndicateUrlException {
        int pathStart = readAuthority(readScheme());
        List<UrlField> parts = parts(pathStart);
        if (parts.isEmpty() || !parts.getFirst().text().equals("DATA")) {
            throw named(parts, 0, "first part").fault("is not \"DATA\"");
        }
        long volumeId = named(parts, 1, "volume id").unsigned64();
        refuseUpwards(pathStart);
        if (parts.size() < 4) {
            throw new SyndicateUrlException(parts.size() < 3 ? "path" : "block or manifest", url.length(),
                    "is missing; a chunk's URL ends in /DATA/VOLUME/PATH.FILE_ID.VERSION/BLOCK or …/manifest.SEC.NSEC");
        }
        return chunk(volumeId, parts);
    }

    private int readScheme() throws SyndicateUrlException {
        int end = url.indexOf("://");
        var field = new UrlField("scheme", end < 0 ? "" : url.substring(0, end), 0);
        scheme = field.text().toLowerCase(Locale.ROOT);
        if (!UrlForm.isScheme(scheme)) {
            throw field.fault("is neither http nor https");
        }
        return end + 3;
    }

    private int readAuthority(int start) throws SyndicateUrlException {
        int slash = url.indexOf('/', start);
        int end = slash < 0 ? url.length() : slash;
        int colon = url.lastIndexOf(':', end - 1);
        boolean hasPort = colon >= start && url.lastIndexOf(']', end - 1) < colon;
        var field = field("host", start, hasPort ? colon : end);
        host = field.text();
        if (!UrlForm.isHost(host)) {
            throw field.fault("is not a host name");
        }
        port = hasPort ? (int) field("port", colon + 1, end).within(1, UrlForm.MAX_PORT) : -1;
        return end;
    }

    private List<UrlField> parts(int from) {
        var parts = new ArrayList<UrlField>();
        int start = from;
        for (int i = from; i <= url.length(); i++) {
            if (i == url.length() || url.charAt(i) == '/') {
                if (i > start) {
                    parts.add(field("part", start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private void refuseUpwards(int from) throws SyndicateUrlException {
        int at = url.indexOf("/../", from);
        if (at >= 0) {
            throw field("path", at, at + 4).fault("is refused by gateways");
        }
    }

    private SyndicateUrl chunk(long volumeId, List<UrlField> parts) throws SyndicateUrlException {
        UrlField file = parts.get(parts.size() - 2);
        int versionDot = file.text().lastIndexOf('.');
        int idDot = versionDot <= 0 ? -1 : file.text().lastIndexOf('.', versionDot - 1);
        if (idDot < 0) {
            throw slice("file id", file, 0, file.text().length()).fault("is not NAME.FILE_ID.VERSION");
        }
        long fileId = slice("file id", file, idDot + 1, versionDot).unsignedHex64();
        long version = slice("file version", file, versionDot + 1, file.text().length()).signed64();
        String path = path(parts, file.text().substring(0, idDot));
        UrlField last = parts.getLast();
        return last.text().startsWith("manifest") ? manifest(volumeId, path, fileId, version, last)
                : block(volumeId, path, fileId, version, last);
    }

    private static String path(List<UrlField> parts, String name) {
        var path = new StringBuilder();
        parts.subList(2, parts.size() - 2).forEach(part -> path.append('/').append(part.text()));
        return path.append('/').append(name).toString();
    }

    private ManifestUrl manifest(long volumeId, String path, long fileId, long version, UrlField last) throws SyndicateUrlException {
        String text = last.text();
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first >= 0 && first != "manifest".length()) {
            throw slice("manifest", last, 0, first).fault("is not \"manifest\"");
        }
        int end = text.length();
        long sec = slice("seconds", last, first < 0 ? end : first + 1, first < 0 || second < 0 ? end : second).within(0, Long.MAX_VALUE);
        long nsec = slice("nanoseconds", last, second < 0 ? end : second + 1, end).within(0, UrlForm.MAX_NSEC);
        return new ManifestUrl(scheme, host, port, volumeId, path, fileId, version, sec, nsec);
    }

    private BlockUrl block(long volumeId, String path, long fileId, long version, UrlField last) throws SyndicateUrlException {
        int end = last.text().length();
        int dot = last.text().indexOf('.');
        long blockId = slice("block id", last, 0, dot < 0 ? end : dot).unsigned64();
        long blockVersion = slice("block version", last, dot < 0 ? end : dot + 1, end).signed64();
        return new BlockUrl(scheme, host, port, volumeId, path, fileId, version, blockId, blockVersion);
    }

    private UrlField field(String name, int start, int end) {
        return new UrlField(name, url.substring(start, end), start);
    }

    private UrlField named(List<UrlField> parts, int index, String name) {
        return index < parts.size() ? new UrlField(name, parts.get(index).text(), parts.get(index).offset())
                : new UrlField(name, "", url.length());
    }

    private UrlField slice(String name, UrlField part, int start, int end) {
        return field(name, part.offset() + start, part.offset() + end);
    }
}
