package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.syndicate.workbench.request.SampleManifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes samples and settings of {@code workbench.json}; whatever it does not know is left to whoever wrote it. */
final class ProjectReader {

    static final int FORMAT = 1;
    private static final int DEFAULT_SIZE = 65_536;
    private static final List<String> SOURCES = List.of("text", "base64", "file", "generate");

    private final LocatedJson json;

    ProjectReader(LocatedJson json) {
        this.json = json;
    }

    /** Refuses a file of a newer workbench. */
    void checkFormat() throws ProjectException {
        long format = number(json.root(), "", "format", 1, Integer.MAX_VALUE, FORMAT);
        if (format > FORMAT) {
            throw json.fault("/format", "is of a newer workbench (format " + format + ", this one knows " + FORMAT
                    + "); update the workbench");
        }
    }

    ProjectSettings settings() throws ProjectException {
        JsonNode root = json.root();
        var usual = ProjectSettings.DEFAULT;
        return new ProjectSettings((int) number(root, "", "workers", 1, 16, usual.workers()),
                name("python"),
                (int) number(root, "", "start_millis", 100, 600_000, usual.startMillis()),
                (int) number(root, "", "call_millis", 10, 600_000, usual.callMillis()),
                flag("debug", usual.debug()), (int) number(root, "", "memory_mib", 0, 1 << 20, usual.memoryMib()),
                name("worker"), flag("deployed", usual.deployed()),
                (int) number(root, "", "block_size", ProjectSettings.MIN_BLOCK, ProjectSettings.MAX_BLOCK, usual.blockSize()));
    }

    /** @return a string of the root; null and blank are none */
    private Optional<String> name(String name) throws ProjectException {
        return json.root().path(name).isNull() ? Optional.empty() : string(json.root(), "", name).filter(value -> !value.isBlank());
    }

    Samples samples() throws ProjectException {
        var urls = new ArrayList<UrlSample>();
        for (JsonNode url : list("urls")) {
            urls.add(url(url, "/urls/" + urls.size()));
        }
        var chunks = new ArrayList<ChunkSample>();
        var names = new HashSet<String>();
        for (JsonNode chunk : list("chunks")) {
            String pointer = "/chunks/" + chunks.size();
            chunks.add(chunk(chunk, pointer));
            if (!names.add(chunks.getLast().name())) {
                throw json.fault(pointer + "/name", "a chunk of this name is there already; give it another one");
            }
        }
        return new Samples(urls, chunks);
    }

    private UrlSample url(JsonNode url, String pointer) throws ProjectException {
        if (url.isTextual()) {
            return new UrlSample(url.textValue());
        }
        requireObject(url, pointer, "a URL is written {\"url\": \"http://…\"}");
        return new UrlSample(string(url, pointer, "url").orElseThrow(() -> json.fault(pointer, "a URL needs \"url\": \"http://…\"")));
    }

    private ChunkSample chunk(JsonNode chunk, String pointer) throws ProjectException {
        requireObject(chunk, pointer, "a chunk is written {\"name\": \"…\", \"text\": \"…\"}");
        String name = string(chunk, pointer, "name").orElseThrow(() -> json.fault(pointer, "a chunk needs a \"name\""));
        var kinds = SOURCES.stream().filter(chunk::has).toList();
        if (kinds.size() != 1) {
            throw json.fault(pointer, "a chunk needs exactly one of " + String.join(", ", SOURCES));
        }
        String value = string(chunk, pointer, kinds.getFirst()).orElseThrow();
        return new ChunkSample(name, switch (kinds.getFirst()) {
            case "text" -> new ChunkSource.Text(value);
            case "base64" -> new ChunkSource.Base64(value);
            case "file" -> new ChunkSource.File(value);
            default -> generated(chunk, pointer, value);
        });
    }

    private ChunkSource.Generated generated(JsonNode chunk, String pointer, String value) throws ProjectException {
        var kind = Stream.of(ChunkSource.Generated.Kind.values()).filter(known -> label(known).equals(value)).findFirst()
                .orElseThrow(() -> json.fault(pointer + "/generate", "is none of " + Stream.of(ChunkSource.Generated.Kind.values())
                        .map(ProjectReader::label).collect(Collectors.joining(", "))));
        long size = switch (kind) {
            case EMPTY -> 0;
            case MANIFEST -> number(chunk, pointer, "blocks", 0, SampleManifest.MAX_BLOCKS, 1);
            default -> number(chunk, pointer, "size", 0, ChunkBytes.MAX_BYTES, DEFAULT_SIZE);
        };
        return new ChunkSource.Generated(kind, (int) size, number(chunk, pointer, "seed", Long.MIN_VALUE, Long.MAX_VALUE, 0));
    }

    static String label(ChunkSource.Generated.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void requireObject(JsonNode node, String pointer, String form) throws ProjectException {
        if (!node.isObject()) {
            throw json.fault(pointer, form);
        }
    }

    private JsonNode list(String name) throws ProjectException {
        JsonNode list = json.root().path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw json.fault("/" + name, "\"" + name + "\" must be a list: [ … ]");
        }
        return list;
    }

    private Optional<String> string(JsonNode parent, String pointer, String name) throws ProjectException {
        JsonNode value = parent.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw json.fault(pointer + "/" + name, "\"" + name + "\" must be a string");
        }
        return Optional.ofNullable(value.textValue());
    }

    private long number(JsonNode parent, String pointer, String name, long min, long max, long usual) throws ProjectException {
        JsonNode value = parent.path(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (!value.isMissingNode() && (!whole || value.longValue() < min || value.longValue() > max)) {
            throw json.fault(pointer + "/" + name, "\"" + name + "\" must be a whole number from " + min + " to " + max);
        }
        return whole ? value.longValue() : usual;
    }

    private boolean flag(String name, boolean usual) throws ProjectException {
        JsonNode value = json.root().path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw json.fault("/" + name, "\"" + name + "\" must be true or false");
        }
        return value.asBoolean(usual);
    }
}
