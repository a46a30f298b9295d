package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.sg.DriverRequest;
import java.util.ArrayList;
import java.util.List;

/** Makes what a gateway asks for: URLs as it writes them, requests with their I/O hints (spec section 5). */
final class Asks {

    private final Scenario scenario;

    Asks(Scenario scenario) {
        this.scenario = scenario;
    }

    /** @param changed places of the blocks that were written, by place; none where only the manifest is new */
    List<Ask> writes(VolumeFile file, List<Long> changed) {
        var plain = request(file.manifest(), file).toBuilder();
        if (!changed.isEmpty()) {
            hint(plain, DriverRequest.IOType.WRITE, changed.getFirst(), changed.size()).addAllBlockVec(changed);
        }
        return asks(file, changed, plain.build());
    }

    List<Ask> reads(VolumeFile file) {
        var blocks = file.blocks();
        var plain = request(file.manifest(), file).toBuilder();
        long last = blocks.isEmpty() ? -1 : blocks.lastKey();
        hint(plain, DriverRequest.IOType.READ, 0, blocks.isEmpty() || last != -1 ? last + 1 : last);
        return asks(file, List.copyOf(blocks.keySet()), plain.build());
    }

    /** @param newPath where the file goes; it is still at its old path */
    DriverRequest renameHint(VolumeFile file, String newPath) {
        return request(file.manifest(),
                file).toBuilder().setRequestType(DriverRequest.RequestType.RENAME_HINT_VALUE).setNewPath(newPath).build();
    }

    private List<Ask> asks(VolumeFile file, List<Long> places, DriverRequest hinted) {
        var asks = new ArrayList<Ask>();
        asks.add(ask(file.manifest(), file, hinted));
        places.forEach(place -> asks.add(ask(file.block(place), file, hinted)));
        return asks;
    }

    private Ask ask(SyndicateUrl url, VolumeFile file, DriverRequest hinted) {
        var request = request(url, file).toBuilder().setIoType(hinted.getIoType()).setIoContext(hinted.getIoContext())
                .setOffset(hinted.getOffset()).setLen(hinted.getLen()).addAllBlockVec(hinted.getBlockVecList());
        return new Ask(url, text(url), request.build());
    }

    private DriverRequest request(SyndicateUrl url, VolumeFile file) {
        var facts = scenario.facts();
        return Requests.of(url, new GatewayFacts(facts.userId(), file.coordinator(), facts.blockSize()));
    }

    private DriverRequest.Builder hint(DriverRequest.Builder request, DriverRequest.IOType type, long firstBlock, long blocks) {
        long context = Draws.at(scenario.seed(), request.getFileId(), request.getManifestMtimeSec(), request.getManifestMtimeNsec(),
                type.getNumber());
        return request.setIoType(type.getNumber()).setIoContext(context)
                .setOffset(bytes(firstBlock)).setLen(bytes(blocks));
    }

    /** Saturates at what the field can hold. */
    private long bytes(long blocks) {
        long size = scenario.facts().blockSize();
        return Long.compareUnsigned(blocks, Long.divideUnsigned(-1, size)) > 0 ? -1 : blocks * size;
    }

    /** @return the URL as the deployed gateway writes it: its base ends in a slash where it makes block URLs */
    static String text(SyndicateUrl url) {
        return switch (url) {
            case ManifestUrl manifest -> manifest.toUrl();
            case BlockUrl block -> doubled(block.toUrl());
        };
    }

    private static String doubled(String url) {
        int pathStart = url.indexOf('/', url.indexOf("://") + 3);
        return url.substring(0, pathStart) + "/" + url.substring(pathStart);
    }
}
