package io.syndicate.workbench.project;

import java.nio.file.Path;

/** A folder is there but holds neither {@code driver.py} nor {@code driver}; one can be made with {@link DriverTemplate}. */
public final class NoDriverException extends ProjectException {

    private final transient Path folder;

    NoDriverException(Path folder) {
        super(folder + " holds neither driver.py nor driver; create a driver there, or open the folder that holds one");
        this.folder = folder;
    }

    /** @return the folder without a driver */
    public Path folder() {
        return folder;
    }
}
