package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.ui.common.UrlFacts;
import java.util.ArrayList;
import java.util.List;

/** One row of the table: a URL or a chunk with its place among its like. Immutable. */
sealed interface SampleRow {

    /** @return position among the project's URLs or chunks, from 0 */
    int index();

    /** @return {@code manifest}, {@code block}, {@code other} or {@code chunk} */
    String kind();

    /** @return path, URL or name */
    String label();

    /** @return file id and version, or what a chunk is made of */
    String about();

    /** @return why a URL is not Syndicate's, empty otherwise */
    default String problem() {
        return "";
    }

    /** @return the whole, as a tooltip and a copy show it */
    String whole();

    /** A URL. */
    record Url(int index, UrlSample sample, UrlFacts facts) implements SampleRow {

        @Override
        public String kind() {
            return facts.kind();
        }

        @Override
        public String label() {
            return facts.label();
        }

        @Override
        public String about() {
            return facts.idVersion();
        }

        @Override
        public String problem() {
            return facts.problem();
        }

        @Override
        public String whole() {
            return sample.url();
        }
    }

    /** A chunk. */
    record Chunk(int index, ChunkSample sample) implements SampleRow {

        @Override
        public String kind() {
            return "chunk";
        }

        @Override
        public String label() {
            return sample.name();
        }

        @Override
        public String about() {
            return ChunkWords.about(sample.source());
        }

        @Override
        public String whole() {
            return sample.name();
        }
    }

    /** @return a row for each sample, URLs first */
    static List<SampleRow> of(Samples samples) {
        var rows = new ArrayList<SampleRow>();
        for (UrlSample url : samples.urls()) {
            rows.add(new Url(rows.size(), url, UrlFacts.of(url.url())));
        }
        for (int i = 0; i < samples.chunks().size(); i++) {
            rows.add(new Chunk(i, samples.chunks().get(i)));
        }
        return List.copyOf(rows);
    }
}
