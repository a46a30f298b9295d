package io.syndicate.workbench.chassis;

/**
 * The gateway that the chassis plays towards its workers (spec section 2, environment). All are unsigned 64-bit.
 *
 * @param userId    owner of the gateway
 * @param volumeId  volume that it serves
 * @param gatewayId the gateway itself; also the coordinator in requests
 */
public record GatewayIdentity(long userId, long volumeId, long gatewayId) {

    /** Small numbers that are easy to tell apart in a log. */
    public static final GatewayIdentity SAMPLE = new GatewayIdentity(2, 8, 3);
}
