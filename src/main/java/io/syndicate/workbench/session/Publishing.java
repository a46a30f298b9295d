package io.syndicate.workbench.session;

import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.StoredChunk;
import io.syndicate.workbench.publish.Comparison;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.ObjectFile;
import io.syndicate.workbench.publish.Opened;
import io.syndicate.workbench.publish.Proof;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.publish.PublishHistory;
import io.syndicate.workbench.publish.PublishPlan;
import io.syndicate.workbench.publish.PublishedObject;
import io.syndicate.workbench.publish.Publisher;
import io.syndicate.workbench.publish.Receipt;
import io.syndicate.workbench.publish.ReceiptFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes the open driver as it is on disk, and remembers what was published. Thread-safe; everything happens on the session's thread,
 * and what fails does so with a {@link PublishException} or {@link ProjectException} whose message is for the author.
 */
public final class Publishing {

    /** Reads keys when they are needed, on the session's thread. */
    public interface KeySource {

        /** @return both; fails with what is wrong with their files */
        KeyPairs read() throws PublishException;
    }

    /** Where a publish goes. */
    public sealed interface Target {

        /** @return the file or directory */
        Path path();

        /** The object for the metadata service. @param keys seal and sign @param overwrite whether any file that is there is replaced */
        record ObjectTo(Path path, KeySource keys, boolean overwrite) implements Target {
        }

        /** The three files for the deployed tool, secrets in clear. @param overwrite whether a driver that is there is replaced */
        record DirectoryTo(Path path, boolean overwrite) implements Target {
        }
    }

    /** How a wish to publish ended. */
    public sealed interface End {

        /**
         * @param receipt     what was published
         * @param plan        what went into it
         * @param bytes       size of the object, 0 for a directory
         * @param receiptFile where the receipt is
         * @param note        why it is not in the history, empty where it is
         */
        record Done(Receipt receipt, PublishPlan plan, int bytes, Path receiptFile, Optional<String> note) implements End {
        }

        /** Nothing was written. @param plan says why: its objections */
        record Refused(PublishPlan plan) implements End {
        }
    }

    /** What a publish needs of the session; asked on the session's thread. */
    interface Ground {

        /** @return the open driver's folder; fails where none is open */
        DriverFolder folder() throws ProjectException;

        /** @return what was checked last of this driver */
        Optional<Proof> proof();

        /** @param codeHash of the bytes that are published @return the serving generation where it is of these bytes */
        Optional<Publisher.Served> served(String codeHash);

        /** @return the samples as the serving generation stores them */
        List<StoredChunk> storedChunks() throws ProjectException, InterruptedException;
    }

    private final SessionThread thread;
    private final Ground ground;
    private final PublishHistory history;
    private final Publisher publisher;

    Publishing(SessionThread thread, Ground ground, PublishHistory history) {
        this.thread = thread;
        this.ground = ground;
        this.history = history;
        this.publisher = new Publisher(version());
    }

    private static String version() {
        return Optional.ofNullable(Publishing.class.getPackage().getImplementationVersion()).orElse("from a checkout");
    }

    /** @return what publishing would send now, and what speaks against it */
    public CompletableFuture<PublishPlan> plan() {
        return thread.call(() -> publisher.plan(ground.folder(), ground.proof()));
    }

    /**
     * @param target   where to
     * @param override why to publish against the gate's objections; empty to heed them
     * @return how that ended
     */
    public CompletableFuture<End> publish(Target target, Optional<String> override) {
        return thread.call(() -> switch (target) {
            case Target.ObjectTo object -> publish(object, override);
            case Target.DirectoryTo directory -> export(directory, override);
        });
    }

    private End publish(Target.ObjectTo target, Optional<String> override) throws PublishException, ProjectException, InterruptedException {
        ObjectFile.checkReplaceable(target.path(), target.overwrite());
        return switch (publisher.publish(wish(override), target.keys().read())) {
            case Publisher.Outcome.Refused(var plan) -> new End.Refused(plan);
            case Publisher.Outcome.Published made -> {
                Path receiptFile = ObjectFile.write(target.path(), made.object(), made.receipt());
                var note = remember(made.plan(), made.receipt(), made.object().driver(), made.object().config(),
                        Optional.of(made.object()));
                yield new End.Done(made.receipt(), made.plan(), made.object().toBytes().length, receiptFile, note);
            }
        };
    }

    private End export(Target.DirectoryTo target, Optional<String> override) throws PublishException, ProjectException,
            InterruptedException {
        var made = publisher.export(wish(override), target.path(), target.overwrite());
        if (made.written().isEmpty()) {
            return new End.Refused(made.plan());
        }
        var written = made.written().get();
        Path receiptFile = ObjectFile.write(ReceiptFile.beside(target.path()), written.receipt());
        var note = remember(made.plan(), written.receipt(), written.driver(), written.config(), Optional.empty());
        return new End.Done(written.receipt(), made.plan(), 0, receiptFile, note);
    }

    private Publisher.Wish wish(Optional<String> override) throws ProjectException {
        DriverFolder folder = ground.folder();
        return new Publisher.Wish(folder, ground.proof(), ground::served, override);
    }

    /** The publish is done by now: that it cannot be remembered must not undo it. */
    private Optional<String> remember(PublishPlan plan, Receipt receipt, byte[] driver, byte[] config, Optional<PublishedObject> object)
            throws ProjectException, InterruptedException {
        try {
            List<StoredChunk> chunks = ground.served(plan.codeHash()).isPresent() ? ground.storedChunks() : List.of();
            history.add(ground.folder().path(), new PublishHistory.Published(receipt, driver, config, object, chunks));
            return Optional.empty();
        } catch (PublishException unwritten) {
            return Optional.of(unwritten.getMessage());
        }
    }

    /** @return this driver's publishes, the last one first */
    public CompletableFuture<List<PublishHistory.Entry>> history() {
        return thread.call(() -> history.entries(ground.folder().path()));
    }

    /**
     * @param entry a publish of the history
     * @param keys  open its secrets; empty to compare without them
     * @return it beside what is on disk now; to be closed
     */
    public CompletableFuture<Comparison> compare(PublishHistory.Entry entry, Optional<KeySource> keys) {
        return thread.call(() -> {
            var object = entry.object();
            return object.isPresent() ? compare(object.get(), keys) : Comparison.of(entry.driver(), entry.config(), ground.folder());
        });
    }

    /**
     * @param file a published object
     * @param keys open its secrets; empty to compare without them
     * @return it beside what is on disk now; to be closed
     */
    public CompletableFuture<Comparison> compare(Path file, Optional<KeySource> keys) {
        return thread.call(() -> compare(PublishedObject.parse(ObjectFile.read(file)), keys));
    }

    private Comparison compare(PublishedObject object, Optional<KeySource> keys) throws PublishException, ProjectException {
        if (keys.isEmpty()) {
            return Comparison.of(object.driver(), object.config(), ground.folder());
        }
        try (var opened = Opened.open(object, keys.get().read())) {
            return Comparison.of(opened, ground.folder());
        }
    }
}
