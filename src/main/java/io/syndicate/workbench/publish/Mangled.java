package io.syndicate.workbench.publish;

/**
 * A secret that the deployed tool would not publish as the author meant it (spec section 7).
 *
 * @param name where it stands in the secrets: {@code servers[0].token}; never its value
 * @param what what it holds and what the deployed tool makes of it
 */
public record Mangled(String name, String what) {

    @Override
    public String toString() {
        return name + ": " + what;
    }
}
