/**
 * The object that the metadata service receives (spec section 7): made, sealed, let through a gate, opened again, remembered.
 * In: a driver's folder, keys, and a {@link io.syndicate.workbench.publish.Proof} of what was checked. Out: the object's bytes, a receipt
 * without secrets, the history of publishes. Imports {@code project}, jackson, Bouncy Castle's PEM reader and the JDK; {@code session},
 * {@code cli} and {@code ui} may import it.
 */
package io.syndicate.workbench.publish;
