/**
 * Real {@code ug-driver} processes: launch, start-up, states, groups, deadlines, stop, logs.
 * In: a driver's code and an interpreter. Out: answers, log lines, deaths, snapshots. Imported by {@code run}, {@code report},
 * {@code session} and, for its values, by {@code cli} and {@code ui}. The only room that starts or signals processes.
 */
package io.syndicate.workbench.chassis;
