package io.syndicate.workbench.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.syndicate.workbench.lint.Finding.Fix;
import io.syndicate.workbench.lint.LintReport.Vocabulary;
import io.syndicate.workbench.lint.Name.Kind;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes values of what the helper says ({@code syndicate/lint/main.py}). */
final class Answers {

    private Answers() {
    }

    static Vocabulary vocabulary(JsonNode greeting) {
        var language = new ArrayList<Name>();
        greeting.get("keywords").forEach(word -> language.add(new Name(word.textValue(), Kind.KEYWORD, "", "", 0)));
        greeting.get("builtins").forEach(word -> language.add(new Name(word.textValue(), Kind.BUILTIN, "", "", 0)));
        language.removeIf(name -> name.name().startsWith("_"));
        return new Vocabulary(names(greeting.get("gateway"), Kind.FUNCTION), names(greeting.get("request"), Kind.FIELD),
                List.copyOf(language));
    }

    /** @param driver the text that was asked about: the helper counts characters, Java counts {@code char}s */
    static List<Finding> findings(JsonNode findings, String driver) {
        var lines = driver.split("\n", -1);
        var found = new ArrayList<Finding>();
        findings.forEach(each -> {
            var line = lines[Math.clamp(each.get("line").intValue() - 1L, 0, lines.length - 1)];
            int column = chars(line, each.get("column").intValue());
            found.add(new Finding(DriverFile.DRIVER, Severity.of(each.get("severity").textValue()).orElse(Severity.ERROR),
                    each.get("rule").textValue(),
                    each.get("line").intValue(), column, Math.max(column + 1, chars(line, each.get("end").intValue())),
                    each.get("message").textValue(),
                    each.get("advice").textValue(), fix(each.get("fix"))));
        });
        return found;
    }

    private static int chars(String line, int column) {
        return line.offsetByCodePoints(0, Math.clamp(column - 1L, 0, line.codePointCount(0, line.length()))) + 1;
    }

    private static Optional<Fix> fix(JsonNode fix) {
        return fix.isNull() ? Optional.empty() : Optional.of(new Fix(fix.get("label").textValue(), fix.get("text").textValue()));
    }

    /** @return empty where the driver could not be parsed */
    static Optional<List<Name>> outline(JsonNode outline) {
        return outline.isArray() ? Optional.of(names(outline, Kind.VARIABLE)) : Optional.empty();
    }

    private static List<Name> names(JsonNode names, Kind otherwise) {
        var all = new ArrayList<Name>();
        names.forEach(each -> all.add(new Name(each.get("name").textValue(),
                each.has("kind") ? Kind.valueOf(each.get("kind").textValue().toUpperCase(Locale.ROOT)) : otherwise,
                each.get("signature").textValue(),
                each.get("doc").textValue(), each.path("line").intValue())));
        return List.copyOf(all);
    }
}
