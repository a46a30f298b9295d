/**
 * Proves a driver: thirteen checks, one file each, against real workers of their own.
 * In: a {@link io.syndicate.workbench.check.CheckSubject}, what is to be checked. Out: an immutable
 * {@link io.syndicate.workbench.check.CheckReport}, secrets masked. Imports {@code request}, {@code project} and {@code chassis};
 * {@code report}, {@code publish}, {@code session}, {@code cli} and {@code ui} may import it.
 */
package io.syndicate.workbench.check;
