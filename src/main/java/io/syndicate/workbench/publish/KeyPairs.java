package io.syndicate.workbench.publish;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * Who may open what is published, and who signs it. In memory only; its {@code toString} shows nothing.
 *
 * @param gateway the receiver: opens the secrets
 * @param sender  signs them; the gateway itself unless somebody else does
 */
public record KeyPairs(RsaKey gateway, RsaKey sender) {

    /**
     * An RSA key of 2048 bits or more.
     *
     * @param open    the public half
     * @param secret  the private half, empty where the file holds the public one only
     */
    public record RsaKey(RSAPublicKey open, Optional<RSAPrivateKey> secret) {

        @Override
        public String toString() {
            return "RSA " + open.getModulus().bitLength();
        }
    }

    /** @param gateway receiver and sender, as with the deployed tool @return both */
    public static KeyPairs own(RsaKey gateway) {
        return new KeyPairs(gateway, gateway);
    }

    RSAPrivateKey signing() throws PublishException {
        return sender.secret().orElseThrow(() -> new PublishException(gateway == sender
                ? "The gateway key is a public one and cannot sign; give the gateway's private key, "
                + "or another one that signs (--sender-key)"
                : "The sender key is a public one and cannot sign; give the sender's private key"));
    }

    RSAPrivateKey opening() throws PublishException {
        return gateway.secret()
                .orElseThrow(() -> new PublishException("The gateway key is a public one and opens nothing; "
                        + "give the gateway's private key"));
    }
}
