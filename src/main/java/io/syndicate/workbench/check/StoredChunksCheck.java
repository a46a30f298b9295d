package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.StoredChunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Check 6: what the last published driver stored, or what was pinned, this one reads. */
final class StoredChunksCheck implements Check {

    @Override
    public CheckId id() {
        return CheckId.STORED_CHUNKS;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        List<StoredChunk> stored = stored(bench);
        if (stored.isEmpty()) {
            found.nothing("Nothing was published and no chunk is pinned: there is nothing stored to be read");
            return;
        }
        for (StoredChunk chunk : stored) {
            read(bench, chunk, found);
        }
        found.examined(Quoted.count(stored.size(), "stored chunk"));
    }

    private static void read(Bench bench, StoredChunk chunk, Findings found) throws InterruptedException {
        Answer back = bench.has(Mode.DESERIALIZE) ? bench.chunk(Mode.DESERIALIZE, 0, chunk.wire()) : null;
        if (back != null && !back.ok()) {
            error(found, chunk, "cannot be read any more: " + back.failure().message()).at(back.failure().place())
                    .evidence("stored: " + Quoted.hex(chunk.wire(), 0)).add();
            return;
        }
        byte[] read = back == null ? chunk.wire() : back.data();
        int at = Arrays.mismatch(read, chunk.in());
        if (at >= 0) {
            error(found, chunk, "is read as other bytes than were stored").evidence("first difference at offset " + at)
                    .evidence("stored:  " + Quoted.hex(chunk.wire(), 0)).evidence("was:     " + Quoted.hex(chunk.in(), at))
                    .evidence("is read: " + Quoted.hex(read, at)).add();
        }
    }

    private static Findings.Draft error(Findings found, StoredChunk chunk, String what) {
        return found.error("The stored chunk \"%s\" %s".formatted(chunk.name(), what))
                .fix("Keep reading the older format beside the new one, told apart by a first byte, say.")
                .sample(new Finding.SampleRef.Chunk(chunk.name(), chunk.wire().length));
    }

    private static List<StoredChunk> stored(Bench bench) {
        var stored = new ArrayList<>(bench.subject().stored());
        bench.subject().plan().pins().chunks().forEach((name, wire) -> bench.inputs().chunk(name)
                .ifPresent(input -> stored.add(new StoredChunk(name, input.bytes(), wire))));
        return stored;
    }
}
