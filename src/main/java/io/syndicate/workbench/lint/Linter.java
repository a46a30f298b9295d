package io.syndicate.workbench.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.LintHelper;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.lint.JsonKeys.Key;
import io.syndicate.workbench.lint.LintReport.Vocabulary;
import io.syndicate.workbench.project.DriverFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examines texts by one interpreter, which must be closed in the end. Not thread-safe. */
public final class Linter implements AutoCloseable {

    private static final ObjectMapper JSON =
            JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();

    private final LintHelper helper;
    private final Vocabulary words;

    /**
     * @param program     the bundled one, installed
     * @param interpreter judges the Python
     * @throws IOException where it cannot be started
     */
    public Linter(WorkerProgram program, Interpreter interpreter) throws IOException {
        helper = LintHelper.start(program, interpreter);
        words = Answers.vocabulary(JSON.readTree(helper.greeting()));
    }

    /**
     * @param subject as it is being typed
     * @return what was found; takes as long as a compilation
     * @throws IOException where the interpreter ended over it; this linter answers nothing any more then
     */
    public LintReport examine(LintSubject subject) throws IOException {
        var config = JsonKeys.of(subject.config());
        var secrets = JsonKeys.of(subject.secrets());
        var answer = JSON.readTree(helper.ask(question(subject, config, secrets)));
        var findings = new ArrayList<>(jsonFindings(subject));
        findings.addAll(Answers.findings(answer.get("findings"), subject.driver()));
        config.ifPresent(keys -> findings.addAll(JsonRules.unread(DriverFile.CONFIG, keys, read(answer, "config", keys))));
        secrets.ifPresent(keys -> findings.addAll(JsonRules.unread(DriverFile.SECRETS, keys, read(answer, "secrets", keys))));
        findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparingInt(Finding::column));
        return new LintReport(List.copyOf(findings), Answers.outline(answer.path("outline")), words, names(config, true),
                names(secrets, false));
    }

    /** @return what can be said without any Python: whether config and secrets are JSON */
    public static LintReport withoutPython(LintSubject subject) {
        return new LintReport(jsonFindings(subject), Optional.empty(), Vocabulary.NONE, names(JsonKeys.of(subject.config()), true),
                names(JsonKeys.of(subject.secrets()), false));
    }

    private static List<Finding> jsonFindings(LintSubject subject) {
        var found = new ArrayList<Finding>();
        for (var file : List.of(DriverFile.CONFIG, DriverFile.SECRETS)) {
            found.addAll(JsonRules.faults(file, subject.text(file)));
        }
        return List.copyOf(found);
    }

    private static String question(LintSubject subject, Optional<List<Key>> config, Optional<List<Key>> secrets) throws IOException {
        var question = JSON.createObjectNode().put("source", subject.driver());
        question.set("config", keys(config));
        question.set("secrets", keys(secrets));
        return JSON.writeValueAsString(question);
    }

    private static JsonNode keys(Optional<List<Key>> keys) {
        return keys.<JsonNode>map(all -> JSON.valueToTree(all.stream().map(Key::name).toList())).orElse(JSON.nullNode());
    }

    /** Where nobody can tell which keys are read, all are. */
    private static Set<String> read(JsonNode answer, String which, List<Key> keys) {
        var texts = answer.get("read").get(which);
        var read = new HashSet<String>();
        if (texts.isNull()) {
            keys.forEach(key -> read.add(key.name()));
        }
        texts.forEach(text -> read.add(text.textValue()));
        return read;
    }

    private static List<Name> names(Optional<List<Key>> keys, boolean values) {
        return keys.orElse(List.of()).stream().map(key -> new Name(key.name(), Name.Kind.KEY, values ? key.value() : "", "", key.line()))
                .toList();
    }

    @Override
    public void close() {
        helper.close();
    }
}
