package io.syndicate.workbench.publish;

import java.nio.file.Path;

/** Where the passphrase of an encrypted key comes from. */
@FunctionalInterface
public interface Passphrase {

    /**
     * Asked only for a key that is encrypted.
     *
     * @param keyFile the key's file, to be named to whoever is asked
     * @return the passphrase, wiped by whoever asked
     * @throws PublishException where there is none to be had; says how to give it
     */
    char[] of(Path keyFile) throws PublishException;
}
