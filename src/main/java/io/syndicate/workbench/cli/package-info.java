/**
 * The command line: one file a command, exit codes in {@link io.syndicate.workbench.cli.ExitCode}.
 * In: arguments, and from {@code Main} what opens the window and what runs a driver. Out: text and exit codes; the only room
 * that writes to the terminal. Imported by {@code Main} alone.
 */
package io.syndicate.workbench.cli;
