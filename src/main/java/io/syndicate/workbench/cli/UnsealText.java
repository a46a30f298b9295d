package io.syndicate.workbench.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.syndicate.workbench.publish.Comparison;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.Opened;
import io.syndicate.workbench.report.OneLine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What {@code unseal} says; control characters of what was published reach no terminal. */
record UnsealText(PrintWriter out) {

    private static final int CONTEXT_LINES = 2;

    void opened(Path file, Opened opened, KeyPairs keys, boolean values) {
        var object = opened.object();
        var sizes = opened.sizes();
        out.printf("%s: %,d bytes%n", file, object.toBytes().length);
        out.printf("Driver hash: %s%n", object.hash());
        out.printf("Signature: good, by the %s key (%s)%n", keys.sender() == keys.gateway() ? "gateway's own" : "sender's", keys.sender());
        out.printf("Driver: %,d bytes%n", object.driver().length);
        out.printf("Secrets: sealed %,d bytes (signature %,d, iv %,d, ek %,d, ciphertext %,d), opened %,d bytes%n",
                object.sealedSecrets().length,
                sizes.signature(), sizes.iv(), sizes.ek(), sizes.ciphertext(), sizes.plaintext());
        out.printf("Names of secrets: %s%n", opened.secretNames().isEmpty() ? "none"
                : OneLine.plain(String.join(", ", opened.secretNames())));
        if (values) {
            opened.secrets().forEach((name, value) -> out.printf("  %s = %s%n", OneLine.plain(name), OneLine.plain(text(value))));
        }
        out.printf("Config: %,d bytes%n", object.config().length);
        lines(object.config()).forEach(line -> out.println("  " + OneLine.plain(line)));
        object.strays().forEach(name -> out.printf("Also published, in clear, and read by no gateway: %s%n", OneLine.plain(name)));
        out.flush();
    }

    void compared(Path folder, Comparison comparison, boolean values) {
        out.println(comparison.same() ? "The same as in " + folder + "." : "Differs from " + folder + " (- published, + in the folder):");
        differ("driver", comparison.driver());
        differ("config", comparison.config());
        comparison.secrets().orElse(List.of()).stream().filter(secret -> !secret.same()).forEach(secret -> {
            out.printf("secret %s%n", OneLine.plain(secret.toString()));
            if (values) {
                out.printf("  - %s%n  + %s%n", value(secret.published()), value(secret.folder()));
            }
        });
        out.flush();
    }

    private void differ(String name, Comparison.Part part) {
        if (!part.same()) {
            var patch = DiffUtils.diff(lines(part.published()), lines(part.folder()));
            out.printf("%s: %,d bytes published, %,d in the folder%s%n", name, part.published().length, part.folder().length,
                    patch.getDeltas().isEmpty() ? "; only line ends differ" : "");
            UnifiedDiffUtils.generateUnifiedDiff(name, name, lines(part.published()), patch, CONTEXT_LINES).stream().skip(2)
                    .forEach(line -> out.println("  " + OneLine.plain(line)));
        }
    }

    private static String value(byte[] value) {
        return value == null ? "(not there)" : OneLine.plain(text(value));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] bytes) {
        return text(bytes).lines().toList();
    }
}
