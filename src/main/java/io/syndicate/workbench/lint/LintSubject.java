package io.syndicate.workbench.lint;

import io.syndicate.workbench.project.DriverFile;

/**
 * The driver's files as they are being typed. Its {@code toString} shows no contents.
 *
 * @param driver  Python
 * @param config  JSON, blank for {@code {}}
 * @param secrets JSON, blank for {@code {}}; only its keys are ever handed on
 */
public record LintSubject(String driver, String config, String secrets) {

    /** @param file which @return its text */
    public String text(DriverFile file) {
        return switch (file) {
            case DRIVER -> driver;
            case CONFIG -> config;
            case SECRETS -> secrets;
        };
    }

    @Override
    public String toString() {
        return "LintSubject[" + driver.length() + ", " + config.length() + ", " + secrets.length() + " characters]";
    }
}
