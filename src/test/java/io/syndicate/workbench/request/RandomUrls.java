package io.syndicate.workbench.request;

import java.util.List;
import java.util.Random;

/** URLs over the whole ranges of spec section 4, the same for the same seed. */
final class RandomUrls {

    private static final List<String> HOSTS = List.of("localhost", "gw1.example.org", "10.0.0.1", "[2001:db8::7]");
    private static final List<String> PIECES = List.of("a", "B", ".", "..", " ", "é", "€", "😀", "%2F", "?", "#", ":", "DATA", "manifest.",
            "1.2", "-");
    private static final long[] EDGES = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0xFFFF_FFFFL};

    private RandomUrls() {
    }

    static SyndicateUrl next(Random random) {
        String scheme = random.nextBoolean() ? "http" : "https";
        String host = HOSTS.get(random.nextInt(HOSTS.size()));
        int port = random.nextBoolean() ? -1 : 1 + random.nextInt(65_535);
        return random.nextBoolean()
                ? new BlockUrl(scheme, host, port, any(random), path(random), any(random), any(random), any(random), any(random))
                : new ManifestUrl(scheme, host, port, any(random), path(random), any(random), any(random),
                        any(random) & Long.MAX_VALUE, any(random) & 0xFFFF_FFFFL);
    }

    private static long any(Random random) {
        return random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextLong() >> random.nextInt(64);
    }

    private static String path(Random random) {
        var path = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            path.append('/').append(part(random));
        }
        return path.toString();
    }

    private static String part(Random random) {
        var part = new StringBuilder();
        for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
            part.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return part.toString().equals("..") ? "x" : part.toString();
    }
}
