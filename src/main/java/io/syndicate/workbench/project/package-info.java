/**
 * The driver's folder: {@code driver.py}, {@code config}, {@code secrets}, {@code workbench.json}; samples, templates, bundled drivers.
 * In: a folder on disk and edited texts. Out: immutable values, what a worker is started with, the mask that hides secrets.
 * Imports {@code request}, jackson and the JDK; any room above may import it.
 */
package io.syndicate.workbench.project;
