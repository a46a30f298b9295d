package io.syndicate.workbench.project;

/**
 * A secret that stands in a text, without its value.
 *
 * @param name its name in {@code secrets}, with {@code /} between the names of nested objects
 * @param form how it is written there: {@code as it is}, {@code URL-encoded}, {@code base64}, {@code hex}, {@code escaped}
 */
public record SecretHit(String name, String form) {

    @Override
    public String toString() {
        return name + " (" + form + ")";
    }
}
