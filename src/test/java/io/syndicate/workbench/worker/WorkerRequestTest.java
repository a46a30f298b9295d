package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.sg.DriverRequest;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** In cdn_url mode the request is built from the URL. */
class WorkerRequestTest {

    private static final String SHOW_REQUEST = """
            import base64
            def cdn_url(request, url):
                return base64.b64encode(request.SerializeToString())
            """;
    private static final String HOST = "http://gw1.example.org:31111";

    @Test
    void bothKindsOfUrlMustBecomeTheRequestThatTheyStandFor() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", SHOW_REQUEST)) {
                for (var url : urls().entrySet()) {
                    byte[] request = Base64.getDecoder().decode(worker.rewrite(url.getKey()));
                    assertEquals(url.getValue(), DriverRequest.parseFrom(request), url.getKey());
                }
            }
        });
    }

    private static Map<String, DriverRequest> urls() {
        var urls = new LinkedHashMap<String, DriverRequest>();
        urls.put(HOST + "/DATA/8/photos/cat.jpg.1F3A.4/manifest.1490000000.250000000",
                request(8, 0x1F3A, 4, "/photos/cat.jpg").setRequestType(2)
                        .setManifestMtimeSec(1490000000).setManifestMtimeNsec(250000000).build());
        urls.put(HOST + "//DATA///8//photos//cat.jpg.1f3a.4//3.-77//",
                request(8, 0x1F3A, 4, "/photos/cat.jpg").setRequestType(1).setBlockId(3).setBlockVersion(-77).build());
        urls.put(HOST + "/DATA/18446744073709551615/"
                + "été à la.x.y.FFFFFFFFFFFFFFFF.-9223372036854775808/18446744073709551615.9223372036854775807",
                request(-1, -1, Long.MIN_VALUE, "/été à la.x.y").setRequestType(1).setBlockId(-1).setBlockVersion(Long.MAX_VALUE).build());
        urls.put(HOST + "/DATA/0/a/b/c/d.0.0/manifest.9223372036854775807.4294967295",
                request(0, 0, 0, "/a/b/c/d").setRequestType(2).setManifestMtimeSec(Long.MAX_VALUE).setManifestMtimeNsec(-1).build());
        return urls;
    }

    private static DriverRequest.Builder request(long volume, long file, long version, String path) {
        return DriverRequest.newBuilder().setVolumeId(volume).setFileId(file).setFileVersion(version).setPath(path)
                .setUserId(5).setCoordinatorId(9).setBlockSize(0).setIoType(0).setIoContext(0).setOffset(0).setLen(0);
    }

    @Test
    void aUrlThatIsNotSyndicatesMustBeRefusedWithFieldAndOffset() {
        var refused = Map.ofEntries(
                Map.entry("ftp://h/DATA/1/a.1.1/1.1", "scheme at byte 0"),
                Map.entry("", "scheme at byte 0"),
                Map.entry("http:///DATA/1/a.1.1/1.1", "HOST at byte 7"),
                Map.entry("http://h", "DATA at byte 8: missing"),
                Map.entry("http://h/FILES/1/a.1.1/1.1", "DATA at byte 9"),
                Map.entry("http://h/DATA/1", "FS_PATH at byte 15: missing"),
                Map.entry("http://h/DATA/1/a.1.1", "BLOCK_ID at byte 21: missing"),
                Map.entry("http://h/DATA/18446744073709551616/a.1.1/1.1", "VOLUME_ID at byte 14: out of its range"),
                Map.entry("http://h//DATA/x/a.1.1/1.1", "VOLUME_ID at byte 15"),
                Map.entry("http://h/DATA/1/a/../b.1.1/1.1", "FS_PATH at byte 17: /../"),
                Map.entry("http://h/DATA/1/a.1/1.1", "FILE_ID_HEX at byte 16"),
                Map.entry("http://h/DATA/1/é.G.1/1.1", "FILE_ID_HEX at byte 19: not a hex"),
                Map.entry("http://h/DATA/1/a.10000000000000000.1/1.1", "FILE_ID_HEX at byte 18: out of its range"),
                Map.entry("http://h/DATA/1/a.1.9223372036854775808/1.1", "VERSION at byte 20: out of its range"),
                Map.entry("http://h/DATA/1/a.1.1/manifest.-1.0", "SEC at byte 31: out of its range"),
                Map.entry("http://h/DATA/1/a.1.1/manifest.1.4294967296", "NSEC at byte 33: out of its range"),
                Map.entry("http://h/DATA/1/a.1.1/manifest.1", "manifest at byte 22"),
                Map.entry("http://h/DATA/1/a.1.1/+1.1", "BLOCK_ID at byte 22: not a decimal"),
                Map.entry("http://h/DATA/1/a.1.1/1.1x", "BLOCK_VERSION at byte 24"));
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", SHOW_REQUEST)) {
                for (var one : refused.entrySet()) {
                    worker.sendChunk(WorkerRig.bytes(one.getKey()));
                    assertEquals("cdn_url failed", worker.readLine());
                    worker.awaitError("not a Syndicate URL: " + one.getValue());
                }
                worker.sendChunk(new byte[] {'h', 't', 't', 'p', ':', '/', '/', 'h', '/', 'D', 'A', 'T', 'A', '/', '1', '/',
                        'a', (byte) 0xff, '.', '1', '.', '1', '/', '1', '.', '1'});
                assertEquals("cdn_url failed", worker.readLine());
                worker.awaitError("not a Syndicate URL: FS_PATH at byte 17: not UTF-8");
                assertTrue(worker.endInput().exit() == 0);
            }
        });
    }
}
