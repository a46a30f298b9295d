package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.request.HttpUrl;
import java.util.LinkedHashMap;
import java.util.List;

/** Check 4: an answer is an absolute http or https URL with a valid host, encoded, and short enough. */
final class WellFormedCheck implements Check {

    private static final int MAX_BYTES = 8_192;

    /** What is wrong with an answer. */
    private record Fault(Severity severity, String message, String fix) {
    }

    @Override
    public CheckId id() {
        return CheckId.WELL_FORMED;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        if (!bench.has(Mode.CDN_URL)) {
            found.nothing("The driver has no cdn_url: the gateway leaves URLs as they are");
            return;
        }
        var faults = new LinkedHashMap<Fault, UrlAnswer>();
        var answers = bench.urls().stream().filter(UrlAnswer::ok).toList();
        answers.forEach(answer -> faults(answer, bench.subject().settings().allowedHosts())
                .forEach(fault -> faults.putIfAbsent(fault, answer)));
        faults.forEach((fault, answer) -> (fault.severity() == Severity.ERROR ? found.error(fault.message())
                : found.warning(fault.message()))
                .fix(fault.fix()).sample(answer.ref()).evidence("the gateway's URL: " + answer.url()).evidence("the answer: "
                + answer.text()).add());
        found.examined(Quoted.count(answers.size(), "URL"));
    }

    private static List<Fault> faults(UrlAnswer answer, List<String> allowedHosts) {
        var fault = HttpUrl.fault(answer.text());
        if (fault.isPresent()) {
            return List.of(error("The answer " + fault.get().words(), fault.get().fix()));
        }
        if (!allowedHosts.isEmpty()) {
            String host = HttpUrl.host(answer.text());
            if (!allowedHosts.contains(host)) {
                return List.of(error("The answer names the host " + host + ", which \"allowed_hosts\" does not list",
                        "List it in workbench.json, or answer one that is listed."));
            }
        }
        return answer.answer().data().length >= MAX_BYTES ? List.of(error("The answer has 8,192 bytes or more",
                "Answer a shorter URL, of a hash for example."))
                : unencoded(answer);
    }

    /** What the gateway wrote unencoded itself reaches every driver that only moves the host: that weighs less. */
    private static List<Fault> unencoded(UrlAnswer answer) {
        var own = answer.text().codePoints().filter(WellFormedCheck::needsEncoding).filter(c -> answer.url().indexOf(c) < 0).findFirst();
        if (own.isPresent()) {
            return List.of(error("The answer holds a character that a URL cannot hold, which the driver put there",
                    "Encode what goes into a path, as urllib's quote() does."));
        }
        boolean gateways = answer.text().codePoints().anyMatch(WellFormedCheck::needsEncoding);
        return gateways ? List.of(new Fault(Severity.WARNING,
                "The answer's path is not encoded: blanks or letters beyond ASCII go out as the gateway wrote them",
                "Encode the path, as urllib's quote(path, safe=\"/%:\") does.")) : List.of();
    }

    private static boolean needsEncoding(int c) {
        return c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0;
    }

    private static Fault error(String message, String fix) {
        return new Fault(Severity.ERROR, message, fix);
    }
}
