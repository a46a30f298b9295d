package io.syndicate.workbench.ui.editor;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;

/**
 * What all code in the editor has in common.
 *
 * @param worker finds the colours: runs one task at a time, off the FX thread
 * @param style  CSS for the size of the code
 */
record CodeSetting(Executor worker, ObservableValue<String> style) {
}
