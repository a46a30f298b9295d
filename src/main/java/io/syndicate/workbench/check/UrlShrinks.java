package io.syndicate.workbench.check;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Smaller URLs: a shorter path, then numbers that are 0 or 1. */
final class UrlShrinks {

    private UrlShrinks() {
    }

    /** @return URLs that are smaller than this one, the boldest steps first */
    static Stream<SyndicateUrl> of(SyndicateUrl url) {
        Stream<SyndicateUrl> paths = paths(url.path()).map(path -> with(url, url.volumeId(), path, url.fileId(), url.fileVersion()));
        Stream<SyndicateUrl> volumes = numbers(url.volumeId()).mapToObj(id -> with(url, id, url.path(), url.fileId(), url.fileVersion()));
        Stream<SyndicateUrl> files = numbers(url.fileId()).mapToObj(id -> with(url, url.volumeId(), url.path(), id, url.fileVersion()));
        Stream<SyndicateUrl> versions = numbers(url.fileVersion()).mapToObj(version -> with(url, url.volumeId(), url.path(), url.fileId(),
                version));
        return Stream.of(paths, volumes, files, versions, ends(url)).flatMap(all -> all);
    }

    private static Stream<SyndicateUrl> ends(SyndicateUrl url) {
        return switch (url) {
            case BlockUrl b -> Stream.concat(numbers(b.blockId()).mapToObj(id -> block(b, id, b.blockVersion())),
                    numbers(b.blockVersion()).mapToObj(version -> block(b, b.blockId(), version)));
            case ManifestUrl m -> Stream.concat(numbers(m.mtimeSec()).mapToObj(sec -> manifest(m, sec, m.mtimeNsec())),
                    numbers(m.mtimeNsec()).mapToObj(nsec -> manifest(m, m.mtimeSec(), nsec)));
        };
    }

    private static LongStream numbers(long value) {
        return LongStream.of(0, 1).filter(small -> Long.compareUnsigned(small, value) < 0);
    }

    /** @return the path without one of its halves, then without one of its folders, then without one character */
    private static Stream<String> paths(String path) {
        var shorter = new ArrayList<String>();
        String name = path.substring(1);
        int[] points = name.codePoints().toArray();
        for (int size = points.length / 2; size >= 1; size /= 2) {
            cut(points, size, shorter);
        }
        return shorter.stream().map(text -> "/" + text).filter(text -> text.length() > 1 && !text.contains("//")
                && !(text + "/").contains("/../"))
                .distinct();
    }

    private static void cut(int[] points, int size, List<String> shorter) {
        for (int from = 0; from < points.length; from += size) {
            int to = Math.min(points.length, from + size);
            shorter.add(new String(points, 0, from) + new String(points, to, points.length - to));
        }
    }

    private static SyndicateUrl with(SyndicateUrl url, long volume, String path, long file, long version) {
        return switch (url) {
            case BlockUrl b -> new BlockUrl(b.scheme(), b.host(), b.port(), volume, path, file, version, b.blockId(), b.blockVersion());
            case ManifestUrl m -> new ManifestUrl(m.scheme(), m.host(), m.port(), volume, path, file, version, m.mtimeSec(), m.mtimeNsec());
        };
    }

    private static BlockUrl block(BlockUrl b, long id, long version) {
        return new BlockUrl(b.scheme(), b.host(), b.port(), b.volumeId(), b.path(), b.fileId(), b.fileVersion(), id, version);
    }

    private static ManifestUrl manifest(ManifestUrl m, long sec, long nsec) {
        return new ManifestUrl(m.scheme(), m.host(), m.port(), m.volumeId(), m.path(), m.fileId(), m.fileVersion(), sec, nsec);
    }
}
