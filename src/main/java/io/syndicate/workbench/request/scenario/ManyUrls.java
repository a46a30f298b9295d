package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of different chunks for one seed, in time that grows linearly. They come in families of eight that differ in one field each
 * (file version, seconds, nanoseconds, block id, block version), so that a rewrite which loses a field makes some of them one. Families
 * differ in file id (no two draws of it are equal), path and volume.
 */
public final class ManyUrls {

    private static final int FAMILY = 8;
    private static final int VOLUMES = 4;
    private static final int FOLDERS = 50;
    private static final List<String> NAMES = List.of("cat.jpg", "Cat.JPG", "a b.txt", "été.txt", "e\u0301te\u0301.txt", "报告.pdf", "😀.png",
            "100%.csv",
            "a%20b.txt", "what?.md", "C#.md", "archive.tar.gz", "x", ".hidden", "no-dot", "run+7.v2");
    private static final long SOME_TIME = 1_490_000_000;
    private static final int NANOS = 999_999_999;

    private final GatewayBase base;
    private final long seed;

    private ManyUrls(GatewayBase base, long seed) {
        this.base = base;
        this.seed = seed;
    }

    /**
     * @param base  the gateway they name
     * @param seed  the same one gives the same chunks; a longer list starts with the shorter one
     * @param count how many, 0 or more
     * @return chunks of which no two are equal; {@link Ask#text} writes them as {@link #text} does
     */
    public static List<SyndicateUrl> of(GatewayBase base, long seed, int count) {
        var many = new ManyUrls(base, seed);
        var urls = new ArrayList<SyndicateUrl>(count);
        for (int i = 0; i < count; i++) {
            urls.add(many.url(i / FAMILY, i % FAMILY));
        }
        return urls;
    }

    /**
     * @param url a chunk
     * @return the text that the deployed gateway sends for it: {@code //DATA/} in a block's
     */
    public static String text(SyndicateUrl url) {
        return Asks.text(url);
    }

    private SyndicateUrl url(int family, int member) {
        return switch (member) {
            case 0 -> manifest(family, 0, 0, 0);
            case 1 -> manifest(family, 1, 0, 0);
            case 2 -> manifest(family, 0, 1, 0);
            case 3 -> manifest(family, 0, 0, 1);
            case 4 -> block(family, 0, 0, 0);
            case 5 -> block(family, 1, 0, 0);
            case 6 -> block(family, 0, 1, 0);
            default -> block(family, 0, 0, 1);
        };
    }

    private ManifestUrl manifest(int family, long version, long sec, long nsec) {
        return new ManifestUrl(base.scheme(), base.host(), base.port(), volume(family), path(family), fileId(family), 1 + version,
                SOME_TIME + family + sec, Draws.below(NANOS, seed, 2, family) + nsec);
    }

    private BlockUrl block(int family, long version, long id, long blockVersion) {
        return new BlockUrl(base.scheme(), base.host(), base.port(), volume(family), path(family), fileId(family), 1 + version,
                Draws.below(FOLDERS, seed, 3, family) + id, Draws.at(seed, 4, family) + blockVersion);
    }

    private long fileId(int family) {
        return Draws.at(seed, family);
    }

    private long volume(int family) {
        return 8 + Draws.below(VOLUMES, seed, 5, family);
    }

    private String path(int family) {
        return "/folder " + Draws.below(FOLDERS, seed, 6, family) + "/" + NAMES.get(Draws.below(NAMES.size(), seed, 7, family));
    }
}
