/**
 * Framing between gateway and worker (spec section 2): ints, chunks, and what can go wrong as values.
 * In: byte streams. Out: {@link io.syndicate.workbench.wire.Frame}s. Knows nothing but the JDK; imported by {@code chassis}.
 */
package io.syndicate.workbench.wire;
