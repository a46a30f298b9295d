package io.syndicate.workbench.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.sg.DriverRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final GatewayFacts FACTS = new GatewayFacts(-1, 9, 4_096);

    @Test
    void blockRequestMustHoldWhatAGatewayFillsIn() throws Exception {
        var url = new BlockUrl("http", "h", -1, -1, "/é.txt", 0x1F3A, -4, 7, Long.MIN_VALUE);
        var request = DriverRequest.parseFrom(Requests.of(url, FACTS).toByteArray());
        assertEquals(List.of(-1L, -1L, 9L, 0x1F3AL, -4L), List.of(request.getVolumeId(), request.getUserId(),
                request.getCoordinatorId(), request.getFileId(), request.getFileVersion()));
        assertEquals(DriverRequest.RequestType.BLOCK_VALUE, request.getRequestType());
        assertEquals("/é.txt", request.getPath());
        assertEquals(List.of(7L, Long.MIN_VALUE, 4_096L), List.of(request.getBlockId(), request.getBlockVersion(), request.getBlockSize()));
        assertFalse(request.hasManifestMtimeSec() || request.hasManifestMtimeNsec() || request.hasNewPath());
    }

    @Test
    void manifestRequestMustHoldItsTime() {
        var request = Requests.of(new ManifestUrl("http", "h", -1, 8, "/a", 1, 2, 1490000000, 4294967295L), FACTS);
        assertEquals(DriverRequest.RequestType.MANIFEST_VALUE, request.getRequestType());
        assertEquals(1490000000, request.getManifestMtimeSec());
        assertEquals(4294967295L, Integer.toUnsignedLong(request.getManifestMtimeNsec()));
        assertFalse(request.hasBlockId() || request.hasBlockVersion());
    }

    @Test
    void ioHintMustBePresentAndZero() {
        var request = Requests.of(new BlockUrl("http", "h", -1, 1, "/a", 1, 1, 1, 1), GatewayFacts.DEFAULT);
        assertTrue(request.hasIoType() && request.hasIoContext() && request.hasOffset() && request.hasLen());
        assertEquals(0, request.getIoType() + request.getIoContext() + request.getOffset() + request.getLen());
        assertEquals(65_536, request.getBlockSize());
    }

    @Test
    void blockSizeMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new GatewayFacts(1, 1, 0));
    }
}
