package io.syndicate.workbench.chassis;

import io.syndicate.workbench.wire.Dialogue;
import java.util.List;

/** What a worker is started for: the argument of {@code ug-driver MODE} (spec section 1). */
public enum Mode {
    CDN_URL("cdn_url"),
    SERIALIZE("serialize"),
    DESERIALIZE("deserialize");

    private final String argument;

    Mode(String argument) {
        this.argument = argument;
    }

    /** @return the mode's name as the gateway writes it on the worker's command line, also the method's name */
    public String argument() {
        return argument;
    }

    /** @return what a request of this mode and its answer consist of */
    Dialogue dialogue() {
        return this == CDN_URL ? new Dialogue(List.of("URL"), false, "URL") : new Dialogue(List.of("request", "data"), true, "data");
    }

    @Override
    public String toString() {
        return argument;
    }
}
