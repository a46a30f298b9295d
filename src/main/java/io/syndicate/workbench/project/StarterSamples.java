package io.syndicate.workbench.project;

import java.util.List;

/** What a driver without {@code workbench.json} is tried with. */
final class StarterSamples {

    private static final String FOLDER = "http://gw1.example.org:31111/DATA/8/";
    private static final int BLOCK = 65_536;

    static final Samples SAMPLES = new Samples(
            List.of(new UrlSample(FOLDER + "photos/2017/cat.jpg.1F3A.4/manifest.1490000000.250000000"),
                    new UrlSample(FOLDER + "photos/2017/cat.jpg.1F3A.4/0.5512983450001"),
                    new UrlSample(FOLDER + "photos/2017/cat.jpg.1F3A.4/1.-7208315500219"),
                    new UrlSample(FOLDER + "docs/Größe & Maß (1).txt.B0C4.1/0.8813")),
            List.of(new ChunkSample("hello", new ChunkSource.Text("Hello, chunk! Grüße, 世界.\n")),
                    new ChunkSample("every byte value", new ChunkSource.Generated(ChunkSource.Generated.Kind.BYTES, BLOCK, 0)),
                    new ChunkSample("empty", new ChunkSource.Generated(ChunkSource.Generated.Kind.EMPTY, 0, 0))));

    private StarterSamples() {
    }
}
