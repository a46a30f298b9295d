package io.syndicate.workbench.lint;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.JsonCheck;
import io.syndicate.workbench.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with config and secrets: no JSON, or keys that the driver never names. */
final class JsonRules {

    private JsonRules() {
    }

    /** @return the first fault, empty for what a worker can read */
    static List<Finding> faults(DriverFile file, String text) {
        return JsonCheck.check(text).map(problem -> {
            var line = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
            int column = line.offsetByCodePoints(0, Math.min(problem.column() - 1, line.codePointCount(0, line.length()))) + 1;
            return new Finding(file, Severity.ERROR, "json", problem.line(), column, Math.max(column, line.length()) + 1, problem.message(),
                    "No worker starts before this is mended.", Optional.<Finding.Fix>empty());
        }).stream().toList();
    }

    /**
     * @param keys of the file
     * @param read every text that the driver names
     */
    static List<Finding> unread(DriverFile file, List<JsonKeys.Key> keys, Set<String> read) {
        var found = new ArrayList<Finding>();
        for (var key : keys) {
            if (!read.contains(key.name())) {
                found.add(new Finding(file, Severity.WARNING, "unread-key", key.line(), key.start(), key.end(),
                        "Nothing in driver.py reads " + key.name(),
                        "It does no harm. Remove it, or look for a misspelled key in driver.py.", Optional.empty()));
            }
        }
        return found;
    }
}
