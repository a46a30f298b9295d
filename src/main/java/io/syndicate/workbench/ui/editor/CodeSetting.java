package io.syndicate.workbench.ui.editor;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What all code in the editor has in common.
 *
 * @param worker finds the colours: runs one task at a time, off the FX thread
 * @param style  CSS for the size of the code
 * @param guides whether steps of indentation are shown
 */
record CodeSetting(Executor worker, ObservableValue<String> style, BooleanProperty guides) {

    /** With guides. */
    CodeSetting(Executor worker, ObservableValue<String> style) {
        this(worker, style, new SimpleBooleanProperty(true));
    }
}
