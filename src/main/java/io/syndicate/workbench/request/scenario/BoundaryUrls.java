package io.syndicate.workbench.request.scenario;

import java.util.ArrayList;
import java.util.List;

/** URLs at the edges of spec section 4: the least and greatest value of each field, and paths that drivers get wrong. */
public final class BoundaryUrls {

    private static final long MAX_U64 = -1;
    private static final long MAX_NSEC = 0xFFFF_FFFFL;
    /** What Linux lets a file's name and a whole path be, in bytes. */
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4_095;

    private final GatewayBase base;
    private final List<BoundaryUrl> urls = new ArrayList<>();

    private BoundaryUrls(GatewayBase base) {
        this.base = base;
    }

    /**
     * @param base the gateway they name
     * @return the URLs, always the same, no two of one text; those with {@code //DATA/} and without name one chunk
     */
    public static List<BoundaryUrl> of(GatewayBase base) {
        var boundary = new BoundaryUrls(base);
        boundary.files();
        boundary.chunks();
        boundary.paths();
        boundary.spellings();
        return List.copyOf(boundary.urls);
    }

    private void files() {
        add("volume 0", block().volume(0));
        add("largest volume id", block().volume(MAX_U64));
        add("file id 0", block().file(0, 4));
        add("largest file id", block().file(MAX_U64, 4));
        add("file id of decimal digits only", block().file(0x1234_5678_9012_3456L, 4));
        add("file version 0", block().file(0x1F3A, 0));
        add("largest file version", block().file(0x1F3A, Long.MAX_VALUE));
        add("least file version, negative", block().file(0x1F3A, Long.MIN_VALUE));
    }

    private void chunks() {
        add("block id and version 0", block().chunk(0, 0));
        add("largest block id", block().chunk(MAX_U64, 1));
        add("largest block version", block().chunk(3, Long.MAX_VALUE));
        add("least block version, negative", block().chunk(3, Long.MIN_VALUE));
        add("block version -1", block().chunk(3, -1));
        add("manifest at time 0.0", manifest().chunk(0, 0));
        add("largest seconds", manifest().chunk(Long.MAX_VALUE, 250_000_000));
        add("largest nanoseconds", manifest().chunk(1_490_000_000, MAX_NSEC));
        add("last nanosecond of a second", manifest().chunk(1_490_000_000, 999_999_999));
        add("every field at its largest", new UrlFields(base, false, MAX_U64, "/x", MAX_U64, Long.MAX_VALUE, MAX_U64, Long.MAX_VALUE));
        add("every field at its least", new UrlFields(base, false, 0, "/x", 0, Long.MIN_VALUE, 0, Long.MIN_VALUE));
    }

    private void paths() {
        path("one letter", "/x");
        path("hidden file", "/.htaccess");
        path("many dots", "/a.b.c/archive.tar.gz");
        path("dots only", "/...");
        path("dot at the end", "/notes.");
        path("name that ends like an id and a version", "/backup.1F3A.4");
        path("name that looks like a manifest", "/manifest.1490000000.250000000");
        path("directory called DATA", "/DATA/8/cat.jpg");
        path("spaces", "/my photos/cat on the mat.jpg");
        path("space at both ends", "/ cat ");
        path("accents", "/notes/été à Noël.txt");
        path("accents as separate marks", "/notes/e\u0301te\u0301.txt");
        path("Chinese", "/文档/报告.txt");
        path("outside the basic plane", "/😀/🗂️.txt");
        path("right to left", "/وثائق/تقرير.txt");
        path("percent sign", "/100%/50% off.txt");
        path("escaped already", "/a%20b/%C3%A9%2Fx.txt");
        path("bad escape", "/%ZZ/%");
        path("question mark", "/what?/a?b=c&d=e");
        path("number sign", "/C#/#1.txt");
        path("plus, ampersand, semicolon, equals, comma", "/a+b&c;d=e,f");
        path("at and colon", "/user@host:80/x");
        path("quotes and angle brackets", "/\"a\"'b'<c>");
        path("brackets, braces, bar, caret, backtick, tilde", "/[a]{b}|c^d`e~f");
        path("backslash", "/a\\b");
        path("dollar sign and braces", "/${HOME}/$1");
        path("format directives", "/%s/%(path)s/{0}/{path}");
        path("URL in the path", "/http:/example.org/x");
        path("deep path", "/d".repeat(200) + "/x");
        path("longest name", "/" + "n".repeat(LONGEST_NAME));
        path("longest path", longestPath());
    }

    private static String longestPath() {
        String folder = "/" + "p".repeat(LONGEST_NAME);
        String path = folder.repeat(LONGEST_PATH / folder.length());
        return path.length() == LONGEST_PATH ? path : path + "/" + "p".repeat(LONGEST_PATH - path.length() - 1);
    }

    private void spellings() {
        var url = block().chunk(3, 5).url();
        urls.add(new BoundaryUrl("block with a single slash before DATA", url.toUrl(), url));
        urls.add(new BoundaryUrl("block with //DATA/, as the deployed gateway writes it", url));
        var manifest = manifest().chunk(5, 3).url();
        urls.add(new BoundaryUrl("manifest with a single slash before DATA", manifest));
    }

    private void path(String what, String path) {
        add("path: " + what, block().path(path));
        add("path of a manifest: " + what, manifest().path(path));
    }

    private void add(String what, UrlFields fields) {
        urls.add(new BoundaryUrl(what, fields.url()));
    }

    private UrlFields block() {
        return UrlFields.block(base);
    }

    private UrlFields manifest() {
        return UrlFields.manifest(base);
    }
}
