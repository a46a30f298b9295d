package io.syndicate.workbench.report;

import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.request.scenario.Timeline;
import java.util.List;
import java.util.Locale;

/** Writes what came of checks as one self-contained HTML file, to be mailed to a colleague: no script, nothing loaded from elsewhere. */
public final class CheckHtml {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1f2328;--quiet:#59636e;--line:#d1d9e0;--ground:#fff;--soft:#f6f8fa;
            --good:#1a7f37;--bad:#c2222b;--note:#8a5a00}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9198a1;--line:#3d444d;--ground:#0d1117;--soft:#151b23;
            --good:#3fb950;--bad:#ff7b72;--note:#d29922}}
            body{font:14px/1.5 Inter,system-ui,sans-serif;color:var(--ink);background:var(--ground);
            max-width:1200px;margin:2rem auto;padding:0 1rem}
            h1{font-size:22px;margin:0}h2{font-size:16px;margin:2rem 0 .5rem}
            code,pre,td.m{font:12px/1.5 "JetBrains Mono",ui-monospace,monospace}
            pre{background:var(--soft);padding:.5rem .75rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
            td.m{word-break:break-all}td.v{white-space:nowrap}td.n,th.n{text-align:right;white-space:nowrap}
            .good{color:var(--good)}.bad{color:var(--bad)}.note{color:var(--note)}
            .quiet{color:var(--quiet)}section{border:1px solid var(--line);border-radius:6px;padding:.6rem 1rem;margin:.6rem 0}
            svg{width:100%;height:120px;background:var(--soft)}svg rect{fill:var(--quiet)}""";

    private final StringBuilder html = new StringBuilder();

    private CheckHtml() {
    }

    /** @param report what came of the checks @param evidence what was answered meanwhile @return the document */
    public static String of(CheckReport report, CheckEvidence evidence) {
        var page = new CheckHtml();
        page.head(report);
        page.verdicts(report);
        report.results().stream().filter(result -> !result.findings().isEmpty()).forEach(page::findings);
        evidence.timelines().forEach(page::timeline);
        page.latency("Latency of cdn_url", evidence.rewrites().stream().map(CheckEvidence.RewriteRow::micros).toList());
        page.latency("Latency of round trips", evidence.trips().stream().map(CheckEvidence.TripRow::micros).toList());
        page.rewrites(evidence);
        page.trips(evidence);
        return page.html.append("</body></html>\n").toString();
    }

    private void head(CheckReport report) {
        html.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(text(report.name())).append(": ").append(report.summary()).append("</title><style>").append(STYLE)
                .append("</style></head><body><h1>")
                .append(text(report.name())).append(" <span class=\"").append(report.good() ? "good\">" : "bad\">").append(report.summary())
                .append("</span></h1><p class=\"quiet\">").append(text(String.join(", ", report.interpreters()))).append(" · seed ")
                .append(report.seed())
                .append(" · code ").append(report.codeHash(), 0, 12).append(" · ").append(report.times().started()).append("</p>");
    }

    private void verdicts(CheckReport report) {
        html.append("<h2>Checks</h2><table><tr><th class=\"n\">#</th><th>Check</th><th>Verdict</th>"
                + "<th>Looked at</th><th>Remarks</th></tr>");
        for (CheckResult result : report.results()) {
            var remarks = new StringBuilder(String.join("\n", result.reasons()));
            result.notes().forEach(note -> remarks.append(remarks.isEmpty() ? "" : "\n").append(note));
            html.append("<tr><td class=\"n\">").append(result.check().number()).append("</td><td><b>").append(text(result.check().title()))
                    .append("</b><br><span class=\"quiet\">").append(text(result.check().why())).append("</span></td><td class=\"v ")
                    .append(colour(result))
                    .append("\">").append(words(result)).append("</td><td>").append(text(result.examined()))
                    .append("</td><td class=\"quiet\">")
                    .append(text(remarks.toString()).replace("\n", "<br>")).append("</td></tr>");
        }
        html.append("</table>");
    }

    private static String words(CheckResult result) {
        return result.verdict() == Verdict.FINDINGS ? result.findings().size() + " " + result.worst().label()
                + (result.findings().size() == 1 ? "" : "s") : result.verdict().words();
    }

    private static String colour(CheckResult result) {
        return switch (result.verdict()) {
            case PASSED -> "good";
            case FINDINGS -> colour(result.worst());
            case COULD_NOT_RUN -> "note";
            case NOTHING_TO_CHECK, OFF -> "quiet";
        };
    }

    private static String colour(Severity severity) {
        return severity == Severity.ERROR ? "bad" : "note";
    }

    private void findings(CheckResult result) {
        html.append("<h2>").append(text(result.check().title())).append("</h2>");
        for (Finding finding : result.findings()) {
            html.append("<section><b class=\"").append(colour(finding.severity())).append("\">").append(finding.severity().label())
                    .append("</b> ").append(text(finding.message()));
            finding.place().ifPresent(place -> html.append(" <code>").append(text(place.toString())).append("</code>"));
            html.append("<br>").append(text(finding.why())).append("<br><b>What to do:</b> ").append(text(finding.fix()));
            finding.sample().ifPresent(sample -> html.append("<br><span class=\"quiet\">Sample:</span> <code>").append(text(sample.label()))
                    .append("</code>"));
            if (!finding.evidence().isEmpty()) {
                html.append("<pre>").append(text(String.join("\n", finding.evidence()))).append("</pre>");
            }
            html.append("</section>");
        }
    }

    private void timeline(Timeline timeline) {
        html.append("<h2>Scenario</h2><table><tr><th>Event</th><th>File</th><th class=\"n\">Miss</th><th class=\"n\">Hit</th>"
                + "<th class=\"n\">Wrong bytes</th><th class=\"n\">No URL</th></tr>");
        for (Timeline.Moment moment : timeline.moments()) {
            html.append("<tr><td>").append(moment.step().event().getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])",
                    " ").toLowerCase(Locale.ROOT))
                    .append("</td><td class=\"m\">").append(text(moment.step().event().path())).append("</td>");
            for (Timeline.Cache cache : Timeline.Cache.values()) {
                number(cache.ordinal() > 1 && moment.count(cache) > 0 ? "n bad" : "n", moment.count(cache));
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    /** One bar a call in the order of calls, as high as its time against the longest. */
    private void latency(String title, List<Long> micros) {
        if (micros.isEmpty()) {
            return;
        }
        List<Long> sorted = micros.stream().sorted().toList();
        long most = Math.max(1, sorted.getLast());
        html.append(String.format(Locale.ROOT, "<h2>%s</h2><p class=\"quiet\">%,d calls in their order; median %,d µs, longest %,d µs</p>"
                + "<svg viewBox=\"0 0 %d 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%s\">", title, micros.size(),
                sorted.get(sorted.size() / 2),
                most, micros.size(), title));
        for (int i = 0; i < micros.size(); i++) {
            double height = Math.max(1, 100.0 * micros.get(i) / most);
            html.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%.1f\" width=\".8\" height=\"%.1f\"/>", i, 100 - height, height));
        }
        html.append("</svg>");
    }

    private void rewrites(CheckEvidence evidence) {
        if (!evidence.rewrites().isEmpty()) {
            html.append("<h2>Rewrites</h2><table><tr><th>Gateway's URL</th><th>Answer</th><th class=\"n\">µs</th></tr>");
            for (CheckEvidence.RewriteRow row : evidence.rewrites()) {
                html.append("<tr><td class=\"m\">").append(text(row.url())).append("</td><td class=\"m").append(row.ok() ? "" : " bad")
                        .append("\">")
                        .append(text(row.answer())).append("</td>");
                number("n", row.micros());
                html.append("</tr>");
            }
            html.append("</table>");
        }
    }

    private void trips(CheckEvidence evidence) {
        if (!evidence.trips().isEmpty()) {
            html.append("<h2>Round trips</h2><table><tr><th>Chunk</th><th class=\"n\">Bytes in</th><th class=\"n\">Bytes stored</th>"
                    + "<th class=\"n\">µs</th></tr>");
            for (CheckEvidence.TripRow row : evidence.trips()) {
                html.append("<tr><td>").append(text(row.name())).append("</td>");
                number("n", row.in());
                number("n", row.wire());
                number("n", row.micros());
                html.append("</tr>");
            }
            html.append("</table>");
        }
    }

    private void number(String style, long value) {
        html.append("<td class=\"").append(style).append("\">").append(value < 0 ? "–" : String.format(Locale.ROOT, "%,d", value))
                .append("</td>");
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
