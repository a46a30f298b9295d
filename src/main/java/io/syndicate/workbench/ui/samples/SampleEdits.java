package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes to samples; each gives new samples and leaves the old ones as they are. */
final class SampleEdits {

    private SampleEdits() {
    }

    static Samples addUrls(Samples samples, List<String> urls) {
        return urls(samples, all -> {
            urls.forEach(url -> all.add(new UrlSample(url)));
            return all;
        });
    }

    static Samples addChunk(Samples samples, ChunkSample chunk) {
        return chunks(samples, all -> {
            all.add(chunk);
            return all;
        });
    }

    static Samples replace(Samples samples, SampleRow.Url row, String url) {
        return urls(samples, all -> {
            all.set(row.index(), new UrlSample(url));
            return all;
        });
    }

    static Samples replace(Samples samples, SampleRow.Chunk row, ChunkSample chunk) {
        return chunks(samples, all -> {
            all.set(row.index(), chunk);
            return all;
        });
    }

    /** @return samples with a copy of each row behind it; a copied chunk gets a name of its own */
    static Samples duplicate(Samples samples, List<SampleRow> rows) {
        var names = samples.chunks().stream().map(ChunkSample::name).collect(Collectors.toSet());
        Samples now = samples;
        for (SampleRow row : lastFirst(rows)) {
            now = switch (row) {
                case SampleRow.Url url -> urls(now, all -> {
                    all.add(url.index() + 1, url.sample());
                    return all;
                });
                case SampleRow.Chunk chunk -> chunks(now, all -> {
                    String name = freeName(chunk.sample().name(), names);
                    names.add(name);
                    all.add(chunk.index() + 1, new ChunkSample(name, chunk.sample().source()));
                    return all;
                });
            };
        }
        return now;
    }

    /** @return samples without these rows */
    static Samples remove(Samples samples, List<SampleRow> rows) {
        Samples now = samples;
        for (SampleRow row : lastFirst(rows)) {
            now = switch (row) {
                case SampleRow.Url url -> urls(now, all -> without(all, url.index()));
                case SampleRow.Chunk chunk -> chunks(now, all -> without(all, chunk.index()));
            };
        }
        return now;
    }

    /** @return samples with removed rows back at their places, or at the end where there are fewer by now */
    static Samples restore(Samples samples, List<SampleRow> removed) {
        Samples now = samples;
        for (SampleRow row : lastFirst(removed).reversed()) {
            now = switch (row) {
                case SampleRow.Url url -> urls(now, all -> with(all, url.index(), url.sample()));
                case SampleRow.Chunk chunk -> chunks(now, all -> with(all, chunk.index(), unique(all, chunk.sample())));
            };
        }
        return now;
    }

    /**
     * @param by -1 for up, 1 for down, within the URLs or within the chunks
     * @return whether there is a place to move to
     */
    static boolean canMove(Samples samples, SampleRow row, int by) {
        int size = row instanceof SampleRow.Url ? samples.urls().size() : samples.chunks().size();
        return row.index() + by >= 0 && row.index() + by < size;
    }

    /** @return samples with the row one place further, see {@link #canMove} */
    static Samples move(Samples samples, SampleRow row, int by) {
        return row instanceof SampleRow.Url ? urls(samples, all -> swapped(all, row.index(), by))
                : chunks(samples, all -> swapped(all, row.index(), by));
    }

    /** @return the lines of a pasted text that hold something */
    static List<String> lines(String pasted) {
        return pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String freeName(String name, Set<String> taken) {
        return IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + " " + n).filter(free -> !taken.contains(free)).findFirst()
                .orElseThrow();
    }

    private static ChunkSample unique(List<ChunkSample> all, ChunkSample sample) {
        var names = all.stream().map(ChunkSample::name).collect(Collectors.toSet());
        return names.contains(sample.name()) ? new ChunkSample(freeName(sample.name(), names), sample.source()) : sample;
    }

    private static List<SampleRow> lastFirst(List<SampleRow> rows) {
        return rows.stream().sorted(Comparator.comparingInt(SampleRow::index).reversed()).toList();
    }

    private static <T> List<T> without(List<T> all, int index) {
        all.remove(index);
        return all;
    }

    private static <T> List<T> with(List<T> all, int index, T sample) {
        all.add(Math.min(index, all.size()), sample);
        return all;
    }

    private static <T> List<T> swapped(List<T> all, int index, int by) {
        Collections.swap(all, index, index + by);
        return all;
    }

    private static Samples urls(Samples samples, UnaryOperator<List<UrlSample>> change) {
        return new Samples(change.apply(new ArrayList<>(samples.urls())), samples.chunks());
    }

    private static Samples chunks(Samples samples, UnaryOperator<List<ChunkSample>> change) {
        return new Samples(samples.urls(), change.apply(new ArrayList<>(samples.chunks())));
    }
}
