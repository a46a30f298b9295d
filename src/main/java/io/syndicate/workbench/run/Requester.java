package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.ChunkBytes;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.HttpUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sends single samples and makes results of the answers, secrets masked. */
final class Requester {

    /** Names the chunk where the project has no block URL of its own. */
    private static final SyndicateUrl SAMPLE_BLOCK = new BlockUrl("http", "gw1.example.org", 31111, 8, "/sample", 0x1F3A, 1, 0, 1);

    private final RunPlan plan;
    private final Chassis chassis;
    private final byte[] chunkRequest;

    Requester(RunPlan plan, Chassis chassis) {
        this.plan = plan;
        this.chassis = chassis;
        this.chunkRequest = Requests.of(firstBlock(plan.samples().urls()), plan.facts()).toByteArray();
    }

    private static SyndicateUrl firstBlock(List<UrlSample> urls) {
        return urls.stream().map(sample -> parse(sample.url())).flatMap(Optional::stream).filter(BlockUrl.class::isInstance).findFirst()
                .orElse(SAMPLE_BLOCK);
    }

    private static Optional<SyndicateUrl> parse(String url) {
        try {
            return Optional.of(SyndicateUrl.parse(url));
        } catch (SyndicateUrlException _) {
            // A sample need not be Syndicate's: it is sent as it is and shown as "other".
            return Optional.empty();
        }
    }

    Rewrite rewrite(int index) throws InterruptedException {
        String url = plan.samples().urls().get(index).url();
        Answer answer = chassis.call(Mode.CDN_URL, List.of(url.getBytes(StandardCharsets.UTF_8)));
        var raw = Optional.ofNullable(answer.data()).map(data -> new String(data, StandardCharsets.UTF_8));
        var cdnUrl = raw.map(plan.mask()::mask);
        return new Rewrite(index, url, kind(url), cdnUrl, withoutData(answer), !cdnUrl.equals(raw),
                raw.filter(_ -> !answer.identity()).flatMap(HttpUrl::fault));
    }

    private static Rewrite.Kind kind(String url) {
        return parse(url).map(parsed -> switch (parsed) {
            case ManifestUrl _ -> Rewrite.Kind.MANIFEST;
            case BlockUrl _ -> Rewrite.Kind.BLOCK;
        }).orElse(Rewrite.Kind.OTHER);
    }

    RoundTrip roundTrip(int index) throws InterruptedException {
        var sample = plan.samples().chunks().get(index);
        byte[] in;
        try {
            in = ChunkBytes.of(sample.source(), plan.folder());
        } catch (ProjectException e) {
            var unsent = new Failure(Failure.Kind.UNSENT, e.getMessage(), Optional.empty(), "");
            return new RoundTrip(index, sample.name(), null, null, null, null, null, -1, unsent);
        }
        Answer serialized = chassis.call(Mode.SERIALIZE, List.of(chunkRequest, in));
        if (!serialized.ok()) {
            return new RoundTrip(index, sample.name(), mask(in), null, null, serialized, null, -1, null);
        }
        byte[] wire = serialized.data();
        Answer deserialized = chassis.call(Mode.DESERIALIZE, List.of(chunkRequest, wire));
        byte[] out = deserialized.data();
        long difference = out == null ? -1 : Arrays.mismatch(in, out);
        byte[] shown = mask(wire);
        return new RoundTrip(index, sample.name(), mask(in), shown, mask(out), withoutData(serialized), withoutData(deserialized),
                difference, null,
                shown != wire);
    }

    /** @return what serialize makes of a chunk, secrets not masked; empty where that does not come back as the chunk */
    Optional<byte[]> stored(byte[] in) throws InterruptedException {
        Answer serialized = chassis.call(Mode.SERIALIZE, List.of(chunkRequest, in));
        if (!serialized.ok()) {
            return Optional.empty();
        }
        Answer deserialized = chassis.call(Mode.DESERIALIZE, List.of(chunkRequest, serialized.data()));
        return deserialized.ok() && Arrays.equals(in, deserialized.data()) ? Optional.of(serialized.data()) : Optional.empty();
    }

    private byte[] mask(byte[] bytes) {
        return bytes == null ? null : plan.mask().mask(bytes);
    }

    /** Results are shown and written: the answer's bytes, where secrets are not masked, do not travel with them. */
    private static Answer withoutData(Answer answer) {
        return new Answer(answer.request(), answer.generation(), answer.pid(), answer.micros(), answer.identity(), null, answer.failure());
    }
}
