package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Failure.Place;
import java.util.Optional;

/**
 * Something about the driver's files that the author must mend.
 *
 * @param message what is wrong and what to do, secrets masked
 * @param place   where, if known
 * @param detail  a traceback or the worker's last lines, may be empty
 */
public record Problem(String message, Optional<Place> place, String detail) {
}
