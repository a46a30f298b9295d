package io.syndicate.workbench.cli;

import io.syndicate.workbench.publish.KeyFile;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.PublishException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The keys of {@code publish} and {@code unseal}. */
final class KeyOptions {

    @Option(names = "--gateway-key", paramLabel = "KEY.pem",
            description = "The gateway's RSA key, PEM, PKCS#1 or PKCS#8, 2048 bits or more. It opens the secrets, "
                    + "and signs them unless --sender-key does.")
    private Path gateway;

    @Option(names = "--passphrase-env", paramLabel = "NAME",
            description = "Environment variable with its passphrase; else it is asked for.")
    private String variable;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "File whose first line is its passphrase.")
    private Path file;

    @Option(names = "--sender-key", paramLabel = "KEY.pem", description = "Who signs in place of the gateway.")
    private Path sender;

    @Option(names = "--sender-passphrase-env", paramLabel = "NAME", description = "The same for the sender's key.")
    private String senderVariable;

    @Option(names = "--sender-passphrase-file", paramLabel = "FILE", description = "The same for the sender's key.")
    private Path senderFile;

    boolean given() {
        return gateway != null;
    }

    /** @return the keys; asks for passphrases where needed */
    KeyPairs read(Map<String, String> environment, PassphraseOptions.Prompt prompt) throws PublishException {
        var passphrase = new PassphraseOptions(variable, file, "--passphrase");
        var gatewayKey = KeyFile.read(gateway, key -> passphrase.read(key, environment, prompt));
        if (sender == null) {
            return KeyPairs.own(gatewayKey);
        }
        var senderPassphrase = new PassphraseOptions(senderVariable, senderFile, "--sender-passphrase");
        return new KeyPairs(gatewayKey, KeyFile.read(sender, key -> senderPassphrase.read(key, environment, prompt)));
    }
}
