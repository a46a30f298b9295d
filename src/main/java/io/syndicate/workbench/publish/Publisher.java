package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.publish.PublishPlan.Part;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes the object that the metadata service receives, once the gate lets it through. Writes nothing. Thread-safe. */
public final class Publisher {

    private static final int PAD_BYTES = 256;
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\w:/.~-])~?/(?:[^/\\s]+/)+");

    private final String version;
    private final SecureRandom random = new SecureRandom();
    private final Sealing sealing = new Sealing();

    /** @param version of the workbench, for receipts */
    public Publisher(String version) {
        this.version = version;
    }

    /**
     * What is to be published, and on what grounds.
     *
     * @param folder     the driver's
     * @param proof      what was checked, empty where nothing was
     * @param served     the serving generation by the code hash it must be of; empty where it is of other bytes, or none serves
     * @param override   why it is published against the gate's objections; empty to heed them
     */
    public record Wish(DriverFolder folder, Optional<Proof> proof, Function<String, Optional<Served>> served, Optional<String> override) {
    }

    /**
     * Who runs these very bytes.
     *
     * @param generation  its number in the session
     * @param interpreter label and version of its Python
     */
    public record Served(int generation, String interpreter) {
    }

    /** What came of a wish to publish. */
    public sealed interface Outcome {

        /**
         * @param object  for the metadata service
         * @param receipt what was published, on what grounds
         * @param plan    what went into it
         */
        record Published(PublishedObject object, Receipt receipt, PublishPlan plan) implements Outcome {
        }

        /** The gate is shut. @param plan its objections, at least one */
        record Refused(PublishPlan plan) implements Outcome {
        }
    }

    /**
     * @param folder the driver's
     * @param proof  what was checked
     * @return what would be sent, and what speaks against it
     * @throws ProjectException a file cannot be read, or the secrets are no JSON object
     * @throws PublishException the folder cannot be listed
     */
    public PublishPlan plan(DriverFolder folder, Optional<Proof> proof) throws ProjectException, PublishException {
        try (var bytes = DriverBytes.read(folder)) {
            return plan(folder, proof, bytes);
        }
    }

    private static PublishPlan plan(DriverFolder folder, Optional<Proof> proof, DriverBytes bytes) throws PublishException {
        var plain = SecretsPlaintext.of(bytes.secrets(), "");
        Arrays.fill(plain.json(), (byte) 0);
        return plan(folder, proof, bytes, plain.mangled());
    }

    private static PublishPlan plan(DriverFolder folder, Optional<Proof> proof, DriverBytes bytes,
            List<Mangled> mangled) throws PublishException {
        var leftOut = LeftOuts.of(folder.path(), bytes.files(), SecretMask.ofLongValues(bytes.secrets()));
        return new PublishPlan(folder.name(), bytes.codeHash(), parts(folder, bytes), mangled, leftOut, warnings(folder, bytes),
                Gate.objections(bytes.codeHash(), proof, leftOut));
    }

    private static List<Part> parts(DriverFolder folder, DriverBytes bytes) {
        return List.of(new Part("config", file(folder, DriverFile.CONFIG), bytes.config().length, "byte for byte, readable by everyone"),
                new Part("driver", file(folder, DriverFile.DRIVER), bytes.driver().length, "byte for byte, readable by everyone"),
                new Part("secrets", file(folder, DriverFile.SECRETS), bytes.secrets().length, "sealed: only the gateway can open it"));
    }

    private static String file(DriverFolder folder, DriverFile file) {
        var contents = folder.read(file);
        return contents.exists() ? contents.path().getFileName().toString() : "no " + file.label() + ", {} is sent";
    }

    private static List<String> warnings(DriverFolder folder, DriverBytes bytes) {
        var warnings = new ArrayList<>(folder.notes());
        SecretMask secrets = SecretMask.ofLongValues(bytes.secrets());
        for (DriverFile file : List.of(DriverFile.CONFIG, DriverFile.DRIVER)) {
            if (secrets.finds(file == DriverFile.CONFIG ? bytes.config() : bytes.driver())) {
                warnings.add(file.label() + " holds the value of a secret, and everyone can read it once it is published");
            }
        }
        return warnings;
    }

    /**
     * Publishes what is on disk at this moment, all read at once.
     *
     * @param wish what, and on what grounds
     * @param keys who may open it, and who signs
     * @return the object and its receipt, or the gate's objections
     * @throws ProjectException a file cannot be read, or the secrets are no JSON object
     * @throws PublishException the folder cannot be listed, a key cannot sign, the reason is blank
     */
    public Outcome publish(Wish wish, KeyPairs keys) throws ProjectException, PublishException {
        var signing = keys.signing();
        try (var bytes = DriverBytes.read(wish.folder())) {
            var plain = SecretsPlaintext.of(bytes.secrets(), pad());
            try {
                PublishPlan plan = plan(wish.folder(), wish.proof(), bytes, plain.mangled());
                if (!plan.objections().isEmpty() && wish.override().isEmpty()) {
                    return new Outcome.Refused(plan);
                }
                var object = PublishedObject.of(bytes.config(), bytes.driver(), sealing.seal(plain.json(), keys.gateway().open(), signing));
                return new Outcome.Published(object, receipt(wish, plan, Optional.of(object), bytes), plan);
            } finally {
                Arrays.fill(plain.json(), (byte) 0);
            }
        }
    }

    private String pad() {
        byte[] pad = new byte[PAD_BYTES];
        random.nextBytes(pad);
        return Base64.getEncoder().encodeToString(pad);
    }

    private Receipt receipt(Wish wish, PublishPlan plan, Optional<PublishedObject> object, DriverBytes bytes) throws PublishException {
        var proof = wish.proof();
        var served = wish.served().apply(bytes.codeHash());
        var interpreters = proof.map(Proof::interpreters).orElseGet(() -> served.stream().map(Served::interpreter).toList());
        return new Receipt(version, Instant.now().truncatedTo(ChronoUnit.SECONDS), plan.name(), object.map(PublishedObject::hash),
                Hashes.sha256(bytes.driver()), Hashes.sha256(bytes.config()), object.map(made -> Hashes.sha256(made.sealedSecrets())),
                served.map(Served::generation),
                interpreters, proof.map(Receipt.Checks::of), override(wish, plan, bytes));
    }

    private static Optional<Receipt.Override> override(Wish wish, PublishPlan plan, DriverBytes bytes) throws PublishException {
        if (wish.override().isEmpty() || plan.objections().isEmpty()) {
            return Optional.empty();
        }
        String reason = wish.override().get().strip();
        if (reason.isEmpty()) {
            throw new PublishException("Publishing against the checks needs a reason, which is written into the receipt");
        }
        var over = plan.objections().stream().map(objection -> objection.kind().label()
                + (objection.subject().isEmpty() ? "" : ": " + objection.subject()));
        return Optional.of(new Receipt.Override(SecretMask.of(bytes.secrets()).mask(withoutPaths(reason)), over.toList()));
    }

    /** A receipt goes to others, whom the folders of the author's machine do not concern: the last name stays. */
    static String withoutPaths(String reason) {
        return FOLDERS.matcher(reason).replaceAll("");
    }

    /**
     * Writes the three files under their deployed names, for the deployed tool; the secrets there in clear, readable by their owner only.
     *
     * @param wish      what, and on what grounds
     * @param directory new or empty; with {@code overwrite} it may hold the three files of before, and nothing else
     * @param overwrite whether files that are there are replaced
     * @return what was written, or the gate's objections
     * @throws ProjectException a file cannot be read, or the secrets are no JSON object
     * @throws PublishException the directory holds something else, or cannot be written; the reason is blank
     */
    public DirectoryOutcome export(Wish wish, Path directory, boolean overwrite) throws ProjectException, PublishException {
        try (var bytes = DriverBytes.read(wish.folder())) {
            PublishPlan plan = plan(wish.folder(), wish.proof(), bytes);
            if (!plan.objections().isEmpty() && wish.override().isEmpty()) {
                return new DirectoryOutcome(plan, Optional.empty());
            }
            Receipt receipt = receipt(wish, plan, Optional.empty(), bytes);
            DeployedDirectory.write(directory, wish.folder().path(), bytes, overwrite);
            return new DirectoryOutcome(plan, Optional.of(new Written(receipt, bytes.driver(), bytes.config())));
        }
    }

    /**
     * What came of writing a directory.
     *
     * @param plan    what went into it, or what spoke against it
     * @param written empty where the gate is shut
     */
    public record DirectoryOutcome(PublishPlan plan, Optional<Written> written) {
    }

    /**
     * What was written into a directory, but for the secrets.
     *
     * @param receipt without hashes of an object, since the deployed tool makes that
     * @param driver  source
     * @param config  JSON
     */
    public record Written(Receipt receipt, byte[] driver, byte[] config) {
    }
}
