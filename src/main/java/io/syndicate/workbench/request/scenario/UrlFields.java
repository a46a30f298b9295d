package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;

/**
 * The fields of a chunk's URL, to vary one at a time.
 *
 * @param chunkId      BLOCK_ID of a block, SEC of a manifest
 * @param chunkVersion BLOCK_VERSION of a block, NSEC of a manifest
 */
record UrlFields(GatewayBase base, boolean manifest, long volumeId, String path, long fileId, long fileVersion, long chunkId,
        long chunkVersion) {

    static UrlFields block(GatewayBase base) {
        return new UrlFields(base, false, 8, "/photos/2017/cat.jpg", 0x1F3A, 4, 3, 7_310_486_512_295_412_087L);
    }

    static UrlFields manifest(GatewayBase base) {
        return new UrlFields(base, true, 8, "/photos/2017/cat.jpg", 0x1F3A, 4, 1_490_000_000, 250_000_000);
    }

    SyndicateUrl url() {
        return manifest
                ? new ManifestUrl(base.scheme(), base.host(), base.port(), volumeId, path, fileId, fileVersion, chunkId, chunkVersion)
                : new BlockUrl(base.scheme(), base.host(), base.port(), volumeId, path, fileId, fileVersion, chunkId, chunkVersion);
    }

    UrlFields volume(long other) {
        return new UrlFields(base, manifest, other, path, fileId, fileVersion, chunkId, chunkVersion);
    }

    UrlFields path(String other) {
        return new UrlFields(base, manifest, volumeId, other, fileId, fileVersion, chunkId, chunkVersion);
    }

    UrlFields file(long otherId, long otherVersion) {
        return new UrlFields(base, manifest, volumeId, path, otherId, otherVersion, chunkId, chunkVersion);
    }

    UrlFields chunk(long otherId, long otherVersion) {
        return new UrlFields(base, manifest, volumeId, path, fileId, fileVersion, otherId, otherVersion);
    }
}
