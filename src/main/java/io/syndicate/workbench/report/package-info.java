/**
 * What came of a run, as text for a terminal and as JSON.
 * In: values of {@code run} and {@code chassis}. Out: strings. Imported by {@code session}, {@code cli} and {@code ui}.
 */
package io.syndicate.workbench.report;
