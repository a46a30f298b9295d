package io.syndicate.workbench.project;

import java.util.List;

/** One of the three files that make a driver (spec section 1). */
public enum DriverFile {
    DRIVER("driver.py", "driver"),
    CONFIG("config"),
    SECRETS("secrets");

    private final List<String> names;

    DriverFile(String... names) {
        this.names = List.of(names);
    }

    /** @return the names it may have on disk, the one for new files first */
    public List<String> names() {
        return names;
    }

    /** @return the name it is shown under: {@code driver.py}, {@code config}, {@code secrets} */
    public String label() {
        return names.getFirst();
    }
}
