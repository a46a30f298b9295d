package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.HttpUrl;
import io.syndicate.workbench.run.Rewrite;
import java.util.Optional;

/**
 * What came of a URL, in words.
 *
 * @param text what is shown
 * @param tone style class: {@code ok}, {@code calm}, {@code failed}, {@code stale}, {@code changed}
 */
record Verdict(String text, String tone) {

    private static final String DIFFERS = "✗ differs from its pin";

    static Verdict of(Rewrite rewrite, boolean stale) {
        return of(rewrite, stale, Against.NOTHING);
    }

    static Verdict of(Rewrite rewrite, boolean stale, Against against) {
        if (stale) {
            return new Verdict("stale · g" + rewrite.answer().generation(), "stale");
        }
        if (rewrite.failure().isPresent()) {
            return new Verdict("✗ " + words(rewrite.failure().get()), "failed");
        }
        if (rewrite.fault().isPresent()) {
            return new Verdict("✗ " + words(rewrite.fault().get()), "failed");
        }
        if (against.differsFromPin(rewrite)) {
            return new Verdict(DIFFERS, "failed");
        }
        if (against.shared().isPresent()) {
            return new Verdict("✗ shared: another chunk has this CDN URL too", "failed");
        }
        Optional<String> since = since(rewrite, against);
        if (against.asPinned(rewrite)) {
            return new Verdict("✓ as pinned" + since.map(how -> ": " + how).orElse(""), "ok");
        }
        if (rewrite.answer().identity()) {
            return new Verdict("identity: no cdn_url method", "calm");
        }
        if (since.isPresent()) {
            return new Verdict("≠ " + since.get(), "changed");
        }
        return rewrite.changed() ? new Verdict("✓ rewritten", "ok") : new Verdict("= unchanged", "calm");
    }

    private static Optional<String> since(Rewrite rewrite, Against against) {
        if (against.differsFromNow(rewrite)) {
            return Optional.of("not as now");
        }
        return against.lastGood().filter(_ -> against.differsFromLastGood(rewrite)).map(old -> "not as in g" + old.answer().generation());
    }

    /** @return the outcome without what follows from it, for narrow cards */
    String brief() {
        int colon = text.indexOf(": ");
        return text.equals(DIFFERS) ? "✗ not as pinned" : colon < 0 ? text : text.substring(0, colon);
    }

    private static String words(HttpUrl.Fault fault) {
        return switch (fault) {
            case NOT_ABSOLUTE -> "no http or https URL";
            case HOST -> "no valid host or port";
        };
    }

    private static String words(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> (failure.message().contains("None") ? "returned None" : "returned no URL") + ": the read would fail";
            case DIED -> "worker died: the read would fail";
            case DEADLINE -> "no answer: the read would hang";
            case GARBLED -> "garbled answer: the read would fail";
            case NO_WORKER -> "no worker: the read would fail";
            case FALLBACK -> "no worker left: the URL would go out unrewritten";
            case TOO_LARGE -> "too large: refused";
            case START -> "workers did not start";
            case UNSENT -> "could not be sent";
        };
    }
}
