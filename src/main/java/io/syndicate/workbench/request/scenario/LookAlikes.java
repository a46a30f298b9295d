package io.syndicate.workbench.request.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Pairs of chunks that differ where rewrites lose something. A gateway that renames a file changes its version too, so pairs that differ in
 * their path alone are of two gateways' making; the spec asks for an injective rewrite all the same.
 */
public final class LookAlikes {

    private final GatewayBase base;
    private final List<LookAlike> pairs = new ArrayList<>();

    private LookAlikes(GatewayBase base) {
        this.base = base;
    }

    /**
     * @param base the gateway they name
     * @return the pairs, always the same; the two chunks of each differ
     */
    public static List<LookAlike> of(GatewayBase base) {
        var look = new LookAlikes(base);
        look.dropped();
        look.numbers();
        look.joined();
        look.paths();
        look.escapes();
        return List.copyOf(look.pairs);
    }

    private void dropped() {
        both("volume", "drops the volume", fields -> fields.volume(9));
        both("path", "drops the path", fields -> fields.path("/photos/2018/dog.png"));
        both("path", "keeps the file's name only", fields -> fields.path("/archive/cat.jpg"));
        both("file id", "drops the file id", fields -> fields.file(0x1F3B, 4));
        both("file version", "drops the file version", fields -> fields.file(0x1F3A, 5));
        block("block id", "drops the block id", fields -> fields.chunk(4, fields.chunkVersion()));
        block("block version", "drops the block version", fields -> fields.chunk(3, 42));
        manifest("seconds", "drops the seconds", fields -> fields.chunk(1_490_000_001, fields.chunkVersion()));
        manifest("nanoseconds", "drops the nanoseconds", fields -> fields.chunk(fields.chunkId(), 250_000_001));
        pair("kind", "drops the word manifest", UrlFields.manifest(base), UrlFields.block(base).chunk(1_490_000_000, 250_000_000));
    }

    private void numbers() {
        block("block version", "drops the sign", fields -> fields.chunk(3, -fields.chunkVersion()));
        block("block version", "keeps 53 bits, as a floating-point number does", fields -> fields.chunk(3, fields.chunkVersion() - 1));
        pair("block id", "keeps 32 bits", UrlFields.block(base).chunk(1, 1), UrlFields.block(base).chunk((1L << 32) + 1, 1));
        pair("file id", "keeps 32 bits", UrlFields.block(base).file(1, 4), UrlFields.block(base).file((1L << 32) + 1, 4));
        pair("file id", "takes the hexadecimal id for a decimal one or the other way round",
                UrlFields.block(base).file(0x10, 4), UrlFields.block(base).file(10, 4));
        pair("file id", "clamps to the signed range", UrlFields.block(base).file(Long.MAX_VALUE, 4), UrlFields.block(base).file(-1, 4));
        both("file version", "drops the sign", fields -> fields.file(0x1F3A, -4));
    }

    private void joined() {
        pair("dot between block id and version", "joins them without a dot", UrlFields.block(base).chunk(1, 23),
                UrlFields.block(base).chunk(12, 3));
        pair("dot between seconds and nanoseconds", "joins them without a dot",
                UrlFields.manifest(base).chunk(1_490_000_000, 15), UrlFields.manifest(base).chunk(14_900_000_001L, 5));
        pair("dot between file id and version", "joins them without a dot", UrlFields.block(base).file(0x1F, 34),
                UrlFields.block(base).file(0x1F3, 4));
        pair("dot between path and file id", "joins them without a dot",
                UrlFields.block(base).path("/cat1").file(0x2, 4), UrlFields.block(base).path("/cat").file(0x12, 4));
        pair("dot positions", "splits the name at the wrong dots", UrlFields.block(base).path("/cat.1").file(0x2, 3),
                UrlFields.block(base).path("/cat").file(0x1, 2));
        pair("slash after the volume", "joins them without a slash", UrlFields.block(base).volume(1).path("/2/cat"),
                UrlFields.block(base).volume(12).path("/cat"));
        pair("slashes in the path", "turns slashes into underscores", paths("/a/b"), paths("/a_b"));
        pair("slashes in the path", "turns slashes into dashes", paths("/a/b"), paths("/a-b"));
        pair("slashes in the path", "joins directories without a slash", paths("/a/bc"), paths("/ab/c"));
        pair("slashes in the path", "takes a backslash for a slash", paths("/a/b"), paths("/a\\b"));
    }

    private void paths() {
        pair("case of the path", "writes the path in one case", paths("/Photos/Cat.JPG"), paths("/photos/cat.jpg"));
        pair("dots in the path", "drops the extension", paths("/cat.jpg"), paths("/cat.png"));
        pair("dots in the path", "drops dots", paths("/a.b"), paths("/ab"));
        pair("dot at the end", "strips dots", paths("/a."), paths("/a"));
        pair("spaces in the path", "strips spaces", paths("/a "), paths("/a"));
        pair("spaces in the path", "turns spaces into plus signs", paths("/a b"), paths("/a+b"));
        pair("accents", "makes all text ASCII", paths("/é"), paths("/è"));
        pair("accents", "normalizes Unicode", paths("/\u00E9"), paths("/e\u0301"));
        pair("accents", "writes ? for what is not ASCII", paths("/a文"), paths("/a档"));
        pair("long path", "cuts it at 255 characters", paths("/" + "n".repeat(254) + "a"), paths("/" + "n".repeat(254) + "b"));
        pair("long path", "keeps its end only", paths("/a" + "/n".repeat(500)), paths("/b" + "/n".repeat(500)));
        pair("DATA in the path", "cuts at the last /DATA/", paths("/a/DATA/8/x"), paths("/b/DATA/8/x"));
    }

    private void escapes() {
        pair("escaped or raw", "escapes spaces but not the percent sign", paths("/a b"), paths("/a%20b"));
        pair("escaped or raw", "removes escapes", paths("/a/b"), paths("/a%2Fb"));
        pair("escaped or raw", "escapes what is escaped already or not", paths("/é"), paths("/%C3%A9"));
        pair("case of an escape", "writes escapes in one case", paths("/%c3%a9"), paths("/%C3%A9"));
        pair("question mark in the path", "drops what looks like a query", paths("/a?x=1"), paths("/a?x=2"));
        pair("number sign in the path", "drops what looks like a fragment", paths("/a#1"), paths("/a#2"));
        pair("semicolon in the path", "drops what looks like a parameter", paths("/a;v=1"), paths("/a;v=2"));
    }

    private UrlFields paths(String path) {
        return UrlFields.block(base).path(path);
    }

    private void both(String field, String how, UnaryOperator<UrlFields> change) {
        block(field, how, change);
        manifest(field, how, change);
    }

    private void block(String field, String how, UnaryOperator<UrlFields> change) {
        pair(field, how, UrlFields.block(base), change.apply(UrlFields.block(base)));
    }

    private void manifest(String field, String how, UnaryOperator<UrlFields> change) {
        pair(field, how, UrlFields.manifest(base), change.apply(UrlFields.manifest(base)));
    }

    private void pair(String field, String how, UrlFields first, UrlFields second) {
        String what = "look-alike by its " + field;
        pairs.add(new LookAlike(field, how, new BoundaryUrl(what, first.url()), new BoundaryUrl(what, second.url())));
    }
}
