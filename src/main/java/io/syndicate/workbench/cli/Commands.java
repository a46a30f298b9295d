package io.syndicate.workbench.cli;

/**
 * What stands behind the commands.
 *
 * @param run     runs a driver
 * @param check   checks a driver
 * @param publish publishes a driver
 * @param bench   measures a driver's chassis
 */
public record Commands(DriverRun run, DriverCheck check, DriverPublish publish, DriverBench bench) {
}
