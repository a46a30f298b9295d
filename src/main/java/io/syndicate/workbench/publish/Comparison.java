package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What was published beside what is in a folder: driver, config, secrets. Immutable but for {@link #close}, which wipes the secrets'
 * values.
 *
 * @param driver  source
 * @param config  JSON
 * @param secrets by name, all names of both sides; empty where the published ones were not opened
 */
public record Comparison(Part driver, Part config, Optional<List<Secret>> secrets) implements AutoCloseable {

    /**
     * One file on both sides. The arrays are not to be changed.
     *
     * @param published its bytes as they were published
     * @param folder    its bytes in the folder now
     */
    public record Part(byte[] published, byte[] folder) {

        /** @return whether both sides have the same bytes */
        public boolean same() {
            return Arrays.equals(published, folder);
        }
    }

    /**
     * One secret on both sides, each value as JSON in UTF-8.
     *
     * @param name      its name
     * @param published its published value, null where it was not published
     * @param folder    its value in the folder now, null where it is not there any more
     */
    public record Secret(String name, byte[] published, byte[] folder) {

        /** @return whether both sides have the same value */
        public boolean same() {
            return Arrays.equals(published, folder);
        }

        /** @return how the sides differ, in words, without a value */
        public String difference() {
            return same() ? "the same" : published == null ? "only in the folder" : folder == null ? "only published" : "another value";
        }

        @Override
        public String toString() {
            return name + ": " + difference();
        }
    }

    /**
     * @param opened published, its secrets opened
     * @param folder the driver's
     * @return both side by side; to be closed
     * @throws ProjectException a file of the folder cannot be read, or its secrets are no JSON object
     * @throws PublishException never for what {@code ProjectException} lets pass
     */
    public static Comparison of(Opened opened, DriverFolder folder) throws ProjectException, PublishException {
        try (var bytes = DriverBytes.read(folder)) {
            var secrets = secrets(opened.secrets(), SecretsPlaintext.values(bytes.secrets()));
            return of(opened.object().driver(), opened.object().config(), bytes, Optional.of(secrets));
        }
    }

    /**
     * @param driver published source
     * @param config published config
     * @param folder the driver's
     * @return both side by side, without the secrets
     * @throws ProjectException a file of the folder cannot be read, or its secrets are no JSON object
     */
    public static Comparison of(byte[] driver, byte[] config, DriverFolder folder) throws ProjectException {
        try (var bytes = DriverBytes.read(folder)) {
            return of(driver, config, bytes, Optional.empty());
        }
    }

    private static Comparison of(byte[] driver, byte[] config, DriverBytes folder, Optional<List<Secret>> secrets) {
        return new Comparison(new Part(driver, folder.driver()), new Part(config, folder.config()), secrets);
    }

    private static List<Secret> secrets(SortedMap<String, byte[]> published, SortedMap<String, byte[]> folder) {
        var names = new TreeSet<>(published.keySet());
        names.addAll(folder.keySet());
        var secrets = new ArrayList<Secret>();
        for (String name : names) {
            byte[] value = published.get(name);
            secrets.add(new Secret(name, value == null ? null : value.clone(), folder.get(name)));
        }
        return List.copyOf(secrets);
    }

    /** @return whether nothing that was compared differs */
    public boolean same() {
        return driver.same() && config.same() && secrets.map(all -> all.stream().allMatch(Secret::same)).orElse(true);
    }

    @Override
    public void close() {
        secrets.ifPresent(all -> all.forEach(secret -> {
            wipe(secret.published());
            wipe(secret.folder());
        }));
    }

    private static void wipe(byte[] value) {
        if (value != null) {
            Arrays.fill(value, (byte) 0);
        }
    }
}
