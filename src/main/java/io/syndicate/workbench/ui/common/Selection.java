package io.syndicate.workbench.ui.common;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which result the author looks at; set by the result panes, read by the logs. FX thread only. */
public final class Selection {

    /**
     * A chosen rewrite or round trip.
     *
     * @param title    what it is, as a filter chip says it: {@code block /photos/cat.jpg [0]}
     * @param requests the requests whose log lines belong to it
     */
    public record Result(String title, Set<Long> requests) {
    }

    private final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<Optional<Long>> worker = new SimpleObjectProperty<>(Optional.empty());

    /** @return process id of the worker whose log lines were asked for last, empty for none, never null */
    public ObjectProperty<Optional<Long>> workerProperty() {
        return worker;
    }

    /** @return the chosen result, empty for none, never null */
    public ObjectProperty<Optional<Result>> resultProperty() {
        return result;
    }
}
