package io.syndicate.workbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;

/**
 * Writes what came of checks as one JSON object. For the same driver, samples and seed all of it is the same byte for byte but the member
 * {@code times}, in which everything stands that differs from run to run.
 */
public final class CheckJson {

    private CheckJson() {
    }

    /** @param report what came of the checks @return the object, indented, without a line end at its end */
    public static String of(CheckReport report) {
        ObjectNode root = JsonReport.object();
        root.put("name", report.name()).put("code_hash", report.codeHash()).put("subject_hash", report.subjectHash())
                .put("seed", report.seed());
        var pythons = root.putArray("interpreters");
        report.interpreters().forEach(pythons::add);
        root.put("good", report.good()).put("summary", report.summary());
        var checks = root.putArray("checks");
        report.results().forEach(result -> check(checks.addObject(), result));
        times(root.putObject("times"), report);
        return JsonReport.written(root);
    }

    private static void check(ObjectNode node, CheckResult result) {
        node.put("id", result.check().id()).put("title", result.check().title()).put("why", result.check().why())
                .put("severity", result.severity().label()).put("verdict", result.verdict().words()).put("examined", result.examined());
        var findings = node.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
        var reasons = node.putArray("reasons");
        result.reasons().forEach(reasons::add);
        var notes = node.putArray("notes");
        result.notes().forEach(notes::add);
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("severity", finding.severity().label()).put("message", finding.message()).put("why", finding.why())
                .put("fix", finding.fix());
        var evidence = node.putArray("evidence");
        finding.evidence().forEach(evidence::add);
        node.put("place", finding.place().map(Object::toString).orElse(null))
                .put("sample", finding.sample().map(Finding.SampleRef::label).orElse(null))
                .put("interpreter", finding.interpreter().orElse(null));
    }

    private static void times(ObjectNode times, CheckReport report) {
        times.put("started", report.times().started().toString()).put("micros", report.times().micros());
        var checks = times.putObject("checks");
        report.results().forEach(result -> checks.put(result.check().id(), report.times().checks().get(result.check())));
        var figures = times.putArray("measurements");
        report.times().measurements().forEach(figure -> figures.addObject().put("name", figure.name()).put("value", figure.value())
                .put("unit", figure.unit()));
        var measured = times.putArray("findings");
        report.results().forEach(result -> result.findings().forEach(finding -> finding.measured().forEach(line ->
                measured.addObject().put("check", result.check().id()).put("measured", line))));
    }
}
