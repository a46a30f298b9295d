package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which secrets stand in a text, and in which form, so that one can speak of a leak without showing it. Immutable, thread-safe; its
 * {@code toString} shows nothing. Values of fewer than four characters are not looked for: they stand in texts by chance.
 */
public final class SecretFinder {

    private static final int SHORTEST = 4;
    /** A line of a longer secret tells of it; a shorter one may stand anywhere. */
    private static final int WHOLE_LINE = 12;

    private final SecretMask mask;
    private final Map<String, SecretHit> needles = new LinkedHashMap<>();
    private final Set<String> tooShort = new LinkedHashSet<>();

    private SecretFinder(SecretMask mask) {
        this.mask = mask;
    }

    /** @param secrets JSON; where it is broken nothing is found @return what looks for its values */
    public static SecretFinder of(byte[] secrets) {
        var finder = new SecretFinder(SecretMask.of(secrets));
        try {
            finder.take("", new ObjectMapper().readTree(secrets));
        } catch (IOException _) {
            // Broken secrets start no worker, so that none of them can be written anywhere.
            finder.needles.clear();
        }
        return finder;
    }

    private void take(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> take(name.isEmpty() ? member.getKey() : name + "/" + member.getKey(), member.getValue()));
        } else if (value.isArray()) {
            value.forEach(element -> take(name, element));
        } else if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
            plant(name, value.asText());
            value.asText().lines().map(String::strip).filter(line -> line.length() >= WHOLE_LINE).forEach(line -> plant(name, line));
        }
    }

    private void plant(String name, String value) {
        if (value.length() < SHORTEST) {
            tooShort.add(name);
            return;
        }
        SecretForms.named(value).forEach((form, texts) -> texts.forEach(text -> needles.putIfAbsent(text, new SecretHit(name, form))));
    }

    /** @return whether there is nothing to look for, too short values counted */
    public boolean isEmpty() {
        return needles.isEmpty() && tooShort.isEmpty();
    }

    /** @return names of secrets that are too short to be looked for */
    public Set<String> tooShort() {
        return Set.copyOf(tooShort);
    }

    /** @param text anything @return each secret in it once, in the order of the secrets; empty where it holds none */
    public List<SecretHit> find(String text) {
        if (needles.isEmpty() || mask.mask(text) == text) {
            return List.of();
        }
        var hits = new LinkedHashMap<String, SecretHit>();
        needles.forEach((needle, hit) -> {
            if (!hits.containsKey(hit.name()) && text.contains(needle)) {
                hits.put(hit.name(), hit);
            }
        });
        return new ArrayList<>(hits.values());
    }

    /** @param bytes anything @return as for text */
    public List<SecretHit> find(byte[] bytes) {
        // UTF-8 falls into step again at the first byte of a character, so that no byte before a secret hides it.
        return find(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SecretFinder";
    }
}
