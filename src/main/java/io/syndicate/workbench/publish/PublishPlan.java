package io.syndicate.workbench.publish;

import java.util.List;

/**
 * What publishing a folder would send, before anything is sealed. Immutable; holds no secret's value.
 *
 * @param name       the driver's
 * @param codeHash   {@code DriverCode.hash} of the bytes it was made of
 * @param parts      what is sent, in the order of the object's keys
 * @param mangled    secrets that the deployed tool would not publish as they are meant; this does
 * @param leftOut    what else the folder holds
 * @param warnings   what is good to know and speaks not against publishing
 * @param objections what speaks against publishing, empty where nothing does
 */
public record PublishPlan(String name, String codeHash, List<Part> parts, List<Mangled> mangled, List<LeftOut> leftOut,
        List<String> warnings,
        List<Objection> objections) {

    /**
     * One key of the object.
     *
     * @param key   {@code config}, {@code driver} or {@code secrets}
     * @param file  name of the file it comes from; with a note where that is missing
     * @param bytes size of the file
     * @param note  what becomes of it: {@code byte for byte}, {@code sealed: 3 names}
     */
    public record Part(String key, String file, int bytes, String note) {
    }

    public PublishPlan {
        parts = List.copyOf(parts);
        mangled = List.copyOf(mangled);
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
        objections = List.copyOf(objections);
    }
}
