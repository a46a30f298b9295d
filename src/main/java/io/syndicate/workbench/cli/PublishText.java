package io.syndicate.workbench.cli;

import io.syndicate.workbench.publish.PublishPlan;
import io.syndicate.workbench.publish.Receipt;
import io.syndicate.workbench.session.Publishing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What {@code publish} says. */
record PublishText(PrintWriter out, PrintWriter err) {

    void done(Publishing.End.Done done, Path target) {
        Receipt receipt = done.receipt();
        if (receipt.driverHash().isPresent()) {
            out.printf("Published %s: %s, %,d bytes%n", receipt.name(), target, done.bytes());
            out.printf("Driver hash: %s%n", receipt.driverHash().get());
        } else {
            out.printf("Wrote %s for the deployed tool: %s%n", receipt.name(), target);
            out.printf("Its file secrets holds them in clear: readable by you alone (mode 0600); "
                    + "delete it once the tool has published it.%n");
        }
        done.plan().parts().forEach(part -> out.printf("  %-8s %,11d bytes  from %s%s%n", part.key(), part.bytes(), part.file(),
                receipt.driverHash().isEmpty() ? "" : "; " + part.note()));
        out.printf("Receipt: %s%n", done.receiptFile());
        receipt.override().ifPresent(override -> out.printf("Published although: %s. Reason: %s%n", String.join("; ", override.over()),
                override.reason()));
        notes(done.plan());
        done.note().ifPresent(note -> err.println("note: " + note));
        out.flush();
    }

    void refused(PublishPlan plan) {
        err.println("Not published: " + plan.objections().size() + (plan.objections().size() == 1 ? " reason" : " reasons"));
        plan.objections().forEach(objection -> err.println("  - " + objection.message()));
        err.println("Mend them, or say --anyway REASON; the reason is written into the receipt.");
        notes(plan);
    }

    private void notes(PublishPlan plan) {
        plan.mangled().forEach(mangled -> err.println("note: secret " + mangled + ". It is published as it is meant here."));
        plan.warnings().forEach(warning -> err.println("note: " + warning));
        plan.leftOut().forEach(left -> {
            err.printf("left out: %s (%s, %,d bytes)%n", left.name(), left.what(), left.bytes());
            left.unsearched().forEach(file -> err.printf("note: %s was not searched for secrets%n", file));
        });
        err.flush();
    }

    void verified(Path file, Receipt receipt, Path subject, List<String> differences) {
        out.println(differences.isEmpty() ? "The receipt holds: " + subject + " is what " + receipt.name() + " was published as on "
                + receipt.time() + "."
                : "The receipt " + file + " does not hold for " + subject + ":");
        differences.forEach(difference -> out.println("  - " + difference));
        out.flush();
    }
}
