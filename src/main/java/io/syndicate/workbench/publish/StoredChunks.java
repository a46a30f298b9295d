package io.syndicate.workbench.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syndicate.workbench.project.AtomicFile;
import io.syndicate.workbench.project.StoredChunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chunks as a published driver stored them, in a file of the history. */
final class StoredChunks {

    private static final String FILE = "chunks.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private StoredChunks() {
    }

    static void write(Path folder, List<StoredChunk> chunks) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        chunks.forEach(chunk -> all.addObject().put("name", chunk.name()).put("in", chunk.in()).put("wire", chunk.wire()));
        AtomicFile.create(folder.resolve(FILE), JSON.writeValueAsBytes(all), false);
    }

    static List<StoredChunk> read(Path folder) throws IOException {
        var chunks = new ArrayList<StoredChunk>();
        for (JsonNode chunk : JSON.readTree(Files.readAllBytes(folder.resolve(FILE)))) {
            chunks.add(new StoredChunk(chunk.path("name").asText(), chunk.path("in").binaryValue(), chunk.path("wire").binaryValue()));
        }
        return List.copyOf(chunks);
    }
}
