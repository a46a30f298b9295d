package io.syndicate.workbench.request;

/**
 * What a gateway knows about the volume besides a chunk's URL.
 *
 * @param userId        who asks, unsigned 64-bit
 * @param coordinatorId the file's coordinating gateway, unsigned 64-bit
 * @param blockSize     bytes in a block of the volume, 1 or more
 */
public record GatewayFacts(long userId, long coordinatorId, long blockSize) {

    /** User and coordinator 1, the common block size of 64 KiB (spec section 3). */
    public static final GatewayFacts DEFAULT = new GatewayFacts(1, 1, 65_536);

    /** @throws IllegalArgumentException for a block size below 1 */
    public GatewayFacts {
        if (blockSize < 1) {
            throw new IllegalArgumentException("block size " + blockSize + " is below 1");
        }
    }
}
