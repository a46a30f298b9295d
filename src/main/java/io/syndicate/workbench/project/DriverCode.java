package io.syndicate.workbench.project;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes that a worker is started with: config, secrets and driver source (spec section 2). Immutable; equal by
 * contents. Its {@code toString} shows none of them.
 */
public final class DriverCode {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final byte[] driver;
    private final byte[] config;
    private final byte[] secrets;
    /** Not before it is asked for: the first hash of a program takes as long as a Python's start. */
    private volatile String hash;

    /**
     * @param driver  Python source
     * @param config  JSON; null, empty or blank stands for <code>{}</code>
     * @param secrets JSON; null, empty or blank stands for <code>{}</code>
     */
    public DriverCode(byte[] driver, byte[] config, byte[] secrets) {
        this.driver = driver.clone();
        this.config = objectOr(config);
        this.secrets = objectOr(secrets);
    }

    /** @return a copy of the driver's source */
    public byte[] driver() {
        return driver.clone();
    }

    /** @return a copy of the config, never empty */
    public byte[] config() {
        return config.clone();
    }

    /** @return a copy of the secrets, never empty; not to be shown or logged */
    public byte[] secrets() {
        return secrets.clone();
    }

    /** @return 64 lower-case hex digits of the SHA-256 over all three */
    public String hash() {
        if (hash == null) {
            hash = Sha256.of(driver, config, secrets);
        }
        return hash;
    }

    private static byte[] objectOr(byte[] json) {
        boolean blank = json == null || new String(json, StandardCharsets.UTF_8).isBlank();
        return blank ? EMPTY_OBJECT : json.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriverCode code && Arrays.equals(code.driver, driver) && Arrays.equals(code.config, config)
                && Arrays.equals(code.secrets, secrets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(driver);
    }

    @Override
    public String toString() {
        return "DriverCode[" + hash().substring(0, 12) + "]";
    }
}
