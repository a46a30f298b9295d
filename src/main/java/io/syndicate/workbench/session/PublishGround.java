package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.StoredChunk;
import io.syndicate.workbench.publish.Proof;
import io.syndicate.workbench.publish.Publisher.Served;
import io.syndicate.workbench.run.RunPlan;
import io.syndicate.workbench.run.StoredSamples;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a publish needs of the session's open driver and its workers. */
final class PublishGround implements Publishing.Ground {

    /** Gives the open driver; fails where none is open. */
    interface Open {
        OpenDriver driver() throws ProjectException;
    }

    private final Open driver;
    private final Supplier<String> servedCode;
    private final Function<OpenDriver, RunPlan> plan;
    private final Chassis chassis;
    private final Supplier<Optional<CheckReport>> checked;

    /**
     * @param driver     the open one
     * @param servedCode hash of the code that serves, empty before the first
     * @param plan       its samples
     * @param chassis    its workers
     * @param checked    what its checks found last
     */
    PublishGround(Open driver, Supplier<String> servedCode, Function<OpenDriver, RunPlan> plan, Chassis chassis,
            Supplier<Optional<CheckReport>> checked) {
        this.driver = driver;
        this.servedCode = servedCode;
        this.plan = plan;
        this.chassis = chassis;
        this.checked = checked;
    }

    @Override
    public DriverFolder folder() throws ProjectException {
        return driver.driver().folder();
    }

    @Override
    public Optional<Proof> proof() {
        return checked.get().map(Proofs::of);
    }

    @Override
    public Optional<Served> served(String codeHash) {
        return chassis.view().serving().filter(_ -> servedCode.get().equals(codeHash))
                .map(serving -> new Served(serving.number(), "Python " + serving.interpreter().version()));
    }

    @Override
    public List<StoredChunk> storedChunks() throws ProjectException, InterruptedException {
        return StoredSamples.of(plan.apply(driver.driver()), chassis);
    }
}
