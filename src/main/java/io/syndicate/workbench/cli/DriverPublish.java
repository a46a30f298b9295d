package io.syndicate.workbench.cli;

import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.session.Publishing;
import java.nio.file.Path;
import java.util.Optional;

/** Publishes a driver once, without a window, and writes nothing into its folder. */
public interface DriverPublish {

    /**
     * Runs the driver's samples and checks, publishes it where they let it through, and stops the workers; none is left on return.
     *
     * @param folder   holds the driver
     * @param python   version or path of the interpreter; empty for the project's own setting
     * @param target   where the publish goes
     * @param override why to publish against the gate's objections; empty to heed them
     * @return how that ended
     * @throws ProjectException     the folder, or a file in it, cannot be read
     * @throws PublishException     a key or the target is not as it must be
     * @throws InterruptedException it was given up; its workers are stopped
     */
    Publishing.End publish(Path folder, Optional<String> python, Publishing.Target target, Optional<String> override)
            throws ProjectException, PublishException, InterruptedException;
}
