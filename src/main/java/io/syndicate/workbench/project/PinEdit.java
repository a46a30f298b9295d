package io.syndicate.workbench.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change to pins that can be taken back. Immutable.
 *
 * @param urls   the answer to pin for each URL, empty to unpin it
 * @param chunks the stored bytes to pin for each chunk's name, empty to unpin it
 */
public record PinEdit(Map<String, Optional<String>> urls, Map<String, Optional<byte[]>> chunks) {

    public PinEdit {
        urls = Map.copyOf(urls);
        chunks = Map.copyOf(chunks);
    }

    /** @param url that was sent @param answer what is expected from now on, empty for nothing @return the change */
    public static PinEdit url(String url, Optional<String> answer) {
        return new PinEdit(Map.of(url, answer), Map.of());
    }

    /** @param name of a chunk sample @param wire the stored bytes that are expected from now on, empty for none @return the change */
    public static PinEdit chunk(String name, Optional<byte[]> wire) {
        return new PinEdit(Map.of(), Map.of(name, wire));
    }

    /** @return whether it changes nothing at all */
    public boolean isEmpty() {
        return urls.isEmpty() && chunks.isEmpty();
    }

    /** @param pins as they are @return as they are with this change */
    public Pins applyTo(Pins pins) {
        return new Pins(with(pins.urls(), urls), with(pins.chunks(), chunks));
    }

    /** @param before pins that this change is applied to @return the change that takes it back */
    public PinEdit inverse(Pins before) {
        return new PinEdit(old(urls, before.urls()), old(chunks, before.chunks()));
    }

    private static <T> Map<String, T> with(Map<String, T> pins, Map<String, Optional<T>> edit) {
        var all = new LinkedHashMap<>(pins);
        edit.forEach((key, value) -> value.ifPresentOrElse(answer -> all.put(key, answer), () -> all.remove(key)));
        return all;
    }

    private static <T> Map<String, Optional<T>> old(Map<String, Optional<T>> edit, Map<String, T> before) {
        var old = new LinkedHashMap<String, Optional<T>>();
        edit.keySet().forEach(key -> old.put(key, Optional.ofNullable(before.get(key))));
        return old;
    }
}
