package io.syndicate.workbench.request;

import io.syndicate.workbench.request.sg.DriverRequest;

/** Builds the DriverRequests that go to {@code serialize} and {@code deserialize} (spec section 5). */
public final class Requests {

    private Requests() {
    }

    /**
     * @param url   names the chunk
     * @param facts what the URL does not tell
     * @return all that a gateway fills in, without an I/O hint
     */
    public static DriverRequest of(SyndicateUrl url, GatewayFacts facts) {
        var request = DriverRequest.newBuilder()
                .setVolumeId(url.volumeId()).setUserId(facts.userId()).setCoordinatorId(facts.coordinatorId())
                .setFileId(url.fileId()).setFileVersion(url.fileVersion()).setPath(url.path())
                .setBlockSize(facts.blockSize())
                .setIoType(DriverRequest.IOType.NONE_VALUE).setIoContext(0).setOffset(0).setLen(0);
        switch (url) {
            case BlockUrl block -> request.setRequestType(DriverRequest.RequestType.BLOCK_VALUE)
                    .setBlockId(block.blockId()).setBlockVersion(block.blockVersion());
            case ManifestUrl manifest -> request.setRequestType(DriverRequest.RequestType.MANIFEST_VALUE)
                    .setManifestMtimeSec(manifest.mtimeSec()).setManifestMtimeNsec((int) manifest.mtimeNsec());
        }
        return request.build();
    }
}
