/**
 * The use cases that window and command line share: open a driver, save, run, read results, remember.
 * In: the author's wishes and what happens on disk. Out: immutable {@link io.syndicate.workbench.session.SessionSnapshot}s.
 * Imports every room but {@code cli} and {@code ui}, which alone import it.
 */
package io.syndicate.workbench.session;
