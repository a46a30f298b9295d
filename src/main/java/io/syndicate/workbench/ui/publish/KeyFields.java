package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.publish.KeyFile;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.session.Publishing;
import java.nio.file.Path;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** Files and passphrases of the keys; the sender's may stay empty. FX thread only. */
final class KeyFields {

    final TextField gateway = new TextField();
    final PasswordField gatewayPassphrase = new PasswordField();
    final TextField sender = new TextField();
    final PasswordField senderPassphrase = new PasswordField();

    KeyFields() {
        gateway.setId("gatewayKey");
        gatewayPassphrase.setId("gatewayPassphrase");
        gatewayPassphrase.setPromptText("only where the key has one");
        sender.setPromptText("empty: the gateway signs itself, as with the deployed tool");
        senderPassphrase.setPromptText("only where the key has one");
    }

    boolean given() {
        return !gateway.getText().isBlank();
    }

    /** @return reads the keys when asked, from what the fields hold now */
    Publishing.KeySource source() {
        Path gatewayFile = Path.of(gateway.getText().strip());
        char[] gatewayPhrase = gatewayPassphrase.getText().toCharArray();
        String senderFile = sender.getText().strip();
        char[] senderPhrase = senderPassphrase.getText().toCharArray();
        return () -> {
            var key = KeyFile.read(gatewayFile, file -> given(file, gatewayPhrase));
            return senderFile.isEmpty() ? KeyPairs.own(key) : new KeyPairs(key,
                    KeyFile.read(Path.of(senderFile), file -> given(file, senderPhrase)));
        };
    }

    /** The reader wipes what it is given. */
    private static char[] given(Path file, char[] passphrase) throws PublishException {
        if (passphrase.length == 0) {
            throw new PublishException(file + " is encrypted; type its passphrase");
        }
        return passphrase;
    }

    void clearPassphrases() {
        gatewayPassphrase.clear();
        senderPassphrase.clear();
    }
}
