package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.chassis.GatewayIdentity;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.run.ResultStore;
import io.syndicate.workbench.run.RunPlan;
import io.syndicate.workbench.run.SampleRun;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Starts a driver's workers and sends them its samples. Start and send on the session's thread; the rest is thread-safe and never blocks.
 */
final class DriverRunner {

    private final Chassis chassis;
    private final Pythons pythons;
    private final ResultStore results;
    private volatile String servedCode = "";
    private volatile Sources sources = Sources.NONE;
    private volatile SampleRun run;

    /** @param results get what the samples' calls answer */
    DriverRunner(Chassis chassis, Pythons pythons, ResultStore results) {
        this.chassis = chassis;
        this.pythons = pythons;
        this.results = results;
    }

    /** @return hash of the code that serves, empty before the first start */
    String servedCode() {
        return servedCode;
    }

    /** @return number of the generation that serves where it is of the code with that hash, else 0 */
    int servingOf(String codeHash) {
        return servedCode.equals(codeHash) ? serving() : 0;
    }

    private int serving() {
        return chassis.view().serving().map(generation -> generation.number()).orElse(0);
    }

    /** @return the driver's text of the last generations */
    Sources sources() {
        return sources;
    }

    /** @return how far the samples are; empty while none is out */
    Optional<Progress> progress() {
        SampleRun now = run;
        return now == null || now.ended() ? Optional.empty() : Optional.of(new Progress("Running samples", now.done(), now.total()));
    }

    /**
     * Starts it, unless it runs already; samples that are being sent are given up.
     *
     * @return why it did not start, empty where it did
     */
    List<Problem> start(OpenDriver now, boolean force) {
        cancel();
        results.serving(-1);
        List<Problem> problems = launch(now, force);
        results.serving(serving());
        return problems;
    }

    private List<Problem> launch(OpenDriver now, boolean force) {
        if (now.unstartable()) {
            return now.fileProblems();
        }
        try {
            Interpreter python = pythons.resolve(now.python());
            Launch launch = chassis.launch(now.code(), now.mask(), python, now.chassisSettings(), force);
            sources = sources.with(launch.generation().number(), now.source());
            if (launch instanceof Launch.NotStarted(var broken)) {
                return Problems.of(broken);
            }
            servedCode = now.code().hash();
            return List.of();
        } catch (NoInterpreterException e) {
            return now.pythonFromFile() ? Problems.ofNamedPython(e) : Problems.of(e);
        } catch (IOException e) {
            return Problems.of(e);
        }
    }

    /** Sends all samples of a driver that was started. */
    CompletableFuture<RunEnd> send(OpenDriver now) {
        var next = new SampleRun(plan(now), chassis, results);
        run = next;
        var generation = chassis.view().serving().orElseThrow();
        return next.start().thenApply(whole -> whole ? new RunEnd.Finished(generation, results.results()) : new RunEnd.Cancelled());
    }

    static RunPlan plan(OpenDriver now) {
        var gateway = GatewayIdentity.SAMPLE;
        var facts = new GatewayFacts(gateway.userId(), gateway.gatewayId(), now.view().settings().blockSize());
        return new RunPlan(now.samples(), now.folder().path(), now.mask(), facts, now.requestsAtOnce());
    }

    /** Sends no more samples; requests that are out finish. */
    void cancel() {
        SampleRun now = run;
        if (now != null) {
            now.cancel();
        }
    }
}
