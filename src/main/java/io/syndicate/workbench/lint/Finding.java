package io.syndicate.workbench.lint;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.Severity;
import java.util.Optional;

/**
 * Something that is wrong with a text, or probably is. Holds nothing of the secrets.
 *
 * @param file     where
 * @param severity {@code ERROR} for what fails when it is reached, {@code WARNING} for what is probably not meant
 * @param rule     {@code undefined-name} and the like
 * @param line     from 1
 * @param column   of its first {@code char}, from 1
 * @param end      the column after its last {@code char}; greater than {@code column}
 * @param message  what is wrong
 * @param advice   why that matters and what to do
 * @param fix      a change that mends it, if there is one
 */
public record Finding(DriverFile file, Severity severity, String rule, int line, int column, int end, String message, String advice,
        Optional<Fix> fix) {

    /**
     * A change that mends a finding.
     *
     * @param label what it does
     * @param text  what takes the place of the marked text
     */
    public record Fix(String label, String text) {
    }

    /** @return message, advice and fix, as a tooltip shows them */
    public String words() {
        return message + "\n" + advice + fix.map(change -> "\nAlt+Enter: " + change.label()).orElse("");
    }
}
