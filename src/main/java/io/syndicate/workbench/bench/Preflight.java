package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is sent, found out before anything is measured. */
final class Preflight {

    private static final String URL = "http://gw1.example.org:31111//DATA/8/photos/cat.jpg.1F3A.4/0.7";
    private static final SyndicateUrl BLOCK = new BlockUrl("http", "gw1.example.org", 31111, 8, "/photos/cat.jpg", 0x1F3A, 4, 0, 7);
    /** The DriverRequest that goes with each chunk. */
    static final byte[] REQUEST = Requests.of(BLOCK, GatewayFacts.DEFAULT).toByteArray();

    private Preflight() {
    }

    /** @return the first of the project's URLs that the driver answers; where it answers none, the first */
    static byte[] url(Stand stand, List<UrlSample> samples) throws InterruptedException {
        var urls = new ArrayList<byte[]>();
        samples.forEach(sample -> urls.add(sample.url().getBytes(StandardCharsets.UTF_8)));
        urls.add(URL.getBytes(StandardCharsets.UTF_8));
        for (byte[] url : urls) {
            if (stand.ask(Mode.CDN_URL, List.of(url)).ok()) {
                return url;
            }
        }
        return urls.getFirst();
    }

    /** @return bytes that nothing makes smaller, the same each time */
    static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    static Outcome identity(Mode mode) {
        return new Outcome.Nothing("identity: the driver has no " + mode);
    }
}
