package io.syndicate.workbench.report;

import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.Severity;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what came of checks as JUnit XML: one test case a check. Findings that fail the run are failures, others stand in
 * {@code system-out}; what could not run is an error, what had nothing to look at or is off is skipped.
 */
public final class CheckJunit {

    private final XMLStreamWriter xml;
    private final Severity failOn;

    private CheckJunit(XMLStreamWriter xml, Severity failOn) {
        this.xml = xml;
        this.failOn = failOn;
    }

    /** @param report what came of the checks @param failOn least weight of a finding that fails its test case @return the document */
    public static String of(CheckReport report, Severity failOn) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new CheckJunit(xml, failOn).document(report);
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text in memory can always be written", impossible);
        }
        return text + "\n";
    }

    private void document(CheckReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute("name", report.name());
        attribute("tests", Integer.toString(report.results().size()));
        attribute("failures", Long.toString(report.results().stream().filter(result -> !result.holds(failOn)).count()));
        attribute("errors", Long.toString(report.count(Verdict.COULD_NOT_RUN)));
        attribute("skipped", Long.toString(report.count(Verdict.NOTHING_TO_CHECK) + report.count(Verdict.OFF)));
        attribute("time", seconds(report.times().micros()));
        attribute("timestamp", report.times().started().toString());
        for (CheckResult result : report.results()) {
            testCase(report, result);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testCase(CheckReport report, CheckResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", report.name());
        attribute("name", result.check().id() + ": " + result.check().title());
        attribute("time", seconds(report.times().checks().getOrDefault(result.check(), 0L)));
        switch (result.verdict()) {
            case FINDINGS -> findings(result);
            case COULD_NOT_RUN -> element("error", String.join("; ", result.reasons()), "");
            case NOTHING_TO_CHECK, OFF -> element("skipped", String.join("; ", result.reasons()), "");
            case PASSED -> { }
        }
        xml.writeEndElement();
    }

    private void findings(CheckResult result) throws XMLStreamException {
        var text = new StringBuilder();
        result.findings().forEach(finding -> text.append(lines(finding)));
        if (result.holds(failOn)) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(text.toString()));
            xml.writeEndElement();
        } else {
            element("failure", result.findings().getFirst().message(), text.toString());
        }
    }

    private static String lines(Finding finding) {
        var text = new StringBuilder(finding.severity().label()).append(": ").append(finding.message()).append('\n');
        finding.place().ifPresent(place -> text.append("at ").append(place).append('\n'));
        text.append("why: ").append(finding.why()).append("\nfix: ").append(finding.fix()).append('\n');
        finding.evidence().forEach(line -> text.append("  ").append(line).append('\n'));
        finding.measured().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append('\n').toString();
    }

    private void element(String name, String message, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("message", message);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** XML cannot hold most control characters, not even escaped. */
    private static String clean(String text) {
        return text.codePoints().map(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF
                ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.3f", micros / 1e6);
    }
}
