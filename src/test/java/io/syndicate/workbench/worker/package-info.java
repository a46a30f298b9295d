/**
 * Tests of the Python worker: real processes of {@code src/main/python}, on every interpreter that is found.
 * {@link io.syndicate.workbench.worker.WorkerRig} starts them and always ends them.
 */
package io.syndicate.workbench.worker;
