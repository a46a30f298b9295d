/**
 * The workers of each mode as lamps, what can be done with each of them, and the window of a wire trace.
 * In: worker views. Out: orders to {@link io.syndicate.workbench.chassis.Workers}. Imported by {@code ui.shell}.
 */
package io.syndicate.workbench.ui.workers;
