/**
 * What the chassis does beside what the machine could do at best, measured in one run: speed, leaks, ends.
 * In: a driver's folder and an interpreter. Out: rows of figures with their verdicts, as values, text and JSON. Imported by {@code cli}.
 */
package io.syndicate.workbench.bench;
