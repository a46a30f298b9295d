package io.syndicate.workbench.project;

/**
 * A chunk that the workbench sends through {@code serialize} and {@code deserialize}.
 *
 * @param name   shown in the window and in reports, unique within the project
 * @param source where its bytes come from
 */
public record ChunkSample(String name, ChunkSource source) {
}
