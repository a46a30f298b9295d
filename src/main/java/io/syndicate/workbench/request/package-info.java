/**
 * What a gateway asks a driver: chunk URLs and DriverRequests (spec sections 4 and 5).
 * In: URL text. Out: parsed URLs, protobuf messages. Imports the JDK and protobuf only; any room but {@code wire} may import it.
 */
package io.syndicate.workbench.request;
