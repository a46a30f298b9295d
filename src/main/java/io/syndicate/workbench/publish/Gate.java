package io.syndicate.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets only that through which was checked, and found good. */
final class Gate {

    private Gate() {
    }

    /** @return every reason not to publish these bytes, empty where they may go */
    static List<Objection> objections(String codeHash, Optional<Proof> proof, List<LeftOut> leftOut) {
        var objections = new ArrayList<Objection>();
        if (proof.isEmpty()) {
            objections.add(new Objection(Objection.Kind.NOT_CHECKED, "", "Nothing was checked; run the checks first"));
        } else if (!proof.get().codeHash().equals(codeHash)) {
            objections.add(new Objection(Objection.Kind.OTHER_BYTES, "",
                    "The checks ran on other bytes than these: the driver, config or secrets "
                    + "have changed since; run the checks again"));
        }
        proof.ifPresent(found -> found.checks().forEach(check -> check.objection().ifPresent(why ->
                objections.add(new Objection(Objection.Kind.CHECK_FAILED, check.id(), check.title() + ": " + why)))));
        for (LeftOut file : leftOut) {
            file.holdsSecret().forEach(name -> objections.add(new Objection(Objection.Kind.SECRET_LEFT_OUT, name, name
                    + " holds a secret's value. It is left out here, "
                    + "but the deployed tool would publish it in clear; remove the secret from it, or move the file")));
        }
        return List.copyOf(objections);
    }
}
