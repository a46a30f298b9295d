package io.syndicate.workbench.session;

import io.syndicate.workbench.project.PinEdit;
import java.util.Optional;

/** What the author does to pinned answers. FX thread or any other; never blocks. */
public interface PinActions {

    /**
     * Writes a change to {@code workbench.json}, whole or not at all; what fails becomes the session's notice.
     *
     * @param what for a menu: {@code pin block /cat.jpg [0]}
     * @param edit the change
     */
    void change(String what, PinEdit edit);

    /** Takes the last change back, if there is one. */
    void undo();

    /** @return what {@link #undo} would take back, empty for nothing */
    Optional<String> undoable();
}
