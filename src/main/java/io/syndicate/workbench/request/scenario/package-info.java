/**
 * Where sample URLs and requests come from: file events played by the rules of change (spec section 4), boundary URLs, look-alike pairs
 * and long lists, all the same for the same seed. In: events and seeds. Out: chunk URLs and DriverRequests.
 * Imports the JDK, protobuf and {@code request}; any room but {@code wire} may import it.
 */
package io.syndicate.workbench.request.scenario;
