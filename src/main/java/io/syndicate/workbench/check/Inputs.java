package io.syndicate.workbench.check;

import io.syndicate.workbench.project.ChunkBytes;
import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import io.syndicate.workbench.request.scenario.BoundaryUrls;
import io.syndicate.workbench.request.scenario.GatewayBase;
import io.syndicate.workbench.request.scenario.LookAlikes;
import io.syndicate.workbench.request.scenario.ManyUrls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is sent to a driver: the project's samples first, then what is made from the seed. Immutable.
 *
 * @param urls    each once
 * @param chunks  the sizes and contents that encodings get wrong among them
 * @param request serialized DriverRequest that goes with every chunk
 * @param unsent  what is wrong with samples that cannot be sent
 */
record Inputs(List<String> urls, List<ChunkInput> chunks, byte[] request, List<String> unsent) {

    /** The volume's block size in bytes; spec section 3 calls it common. */
    static final int BLOCK_SIZE = (int) GatewayFacts.DEFAULT.blockSize();
    private static final SyndicateUrl SAMPLE_BLOCK = new BlockUrl("http", "gw1.example.org", 31111, 8, "/sample", 0x1F3A, 1, 0, 1);

    static Inputs of(CheckSubject subject) {
        var unsent = new ArrayList<String>();
        var chunks = new ArrayList<ChunkInput>();
        for (ChunkSample sample : subject.samples().chunks()) {
            try {
                chunks.add(new ChunkInput(sample.name(), ChunkBytes.of(sample.source(), subject.folder())));
            } catch (ProjectException e) {
                unsent.add("Chunk \"%s\" was not sent: %s".formatted(sample.name(), e.getMessage()));
            }
        }
        Set<String> urls = new LinkedHashSet<>(subject.samples().urls().stream().map(UrlSample::url).toList());
        urls.addAll(subject.plan().pins().urls().keySet());
        subject.plan().scenarios().forEach(scenario -> urls.addAll(scenario.play().urls()));
        BoundaryUrls.of(GatewayBase.DEFAULT).forEach(url -> urls.add(url.text()));
        LookAlikes.of(GatewayBase.DEFAULT).forEach(pair -> urls.addAll(List.of(pair.first().text(), pair.second().text())));
        ManyUrls.of(GatewayBase.DEFAULT, subject.seed(), subject.many()).forEach(url -> urls.add(ManyUrls.text(url)));
        chunks.addAll(ChunkSweep.of(subject.seed()));
        byte[] request = Requests.of(firstBlock(urls), GatewayFacts.DEFAULT).toByteArray();
        return new Inputs(List.copyOf(urls), List.copyOf(chunks), request, unsent);
    }

    /** @return the first chunk of that name; the project's own come first */
    Optional<ChunkInput> chunk(String name) {
        return chunks.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    private static SyndicateUrl firstBlock(Set<String> urls) {
        return urls.stream().map(Inputs::parse).flatMap(Optional::stream).filter(BlockUrl.class::isInstance).findFirst()
                .orElse(SAMPLE_BLOCK);
    }

    /** @return the URL's fields, empty for one that is not Syndicate's */
    static Optional<SyndicateUrl> parse(String url) {
        try {
            return Optional.of(SyndicateUrl.parse(url));
        } catch (SyndicateUrlException _) {
            // A sample need not be Syndicate's: it is sent as it is.
            return Optional.empty();
        }
    }
}
