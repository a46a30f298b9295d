package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.CheckId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Check 12: what works here works on the gateway's host: its Python, its modules, and what the deployed tool makes of the folder. */
final class DeployableCheck implements Check {

    @Override
    public CheckId id() {
        return CheckId.DEPLOYABLE;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        var folder = new PublishedFolder(bench.subject());
        folder.notes().forEach(found::note);
        try {
            for (PublishedFolder.Trap trap : folder.traps()) {
                found.warning(trap.message()).why(trap.why()).fix(trap.fix()).add();
            }
        } catch (IOException e) {
            found.couldNotRun("The folder cannot be listed: " + e.getMessage());
        }
        String deployed = bench.subject().settings().deployedPython();
        try {
            Interpreter python = Interpreters.resolve(deployed);
            if (python.executable().equals(bench.interpreter().executable())) {
                found.examined("the folder; its workers run on " + python.label() + " already");
            } else {
                onDeployed(bench, python, found);
            }
        } catch (NoInterpreterException e) {
            found.couldNotRun("The gateway's Python " + deployed + " was not found on this machine; install it, "
                    + "or say in \"deployed_python\" which one the gateway has");
        }
    }

    private static void onDeployed(Bench bench, Interpreter python, Findings found) throws InterruptedException {
        try (Bench there = bench.on(python)) {
            found.examined("the folder, " + python.label());
            for (Failure failure : there.startFailures()) {
                var draft = found.error("On %s the driver does not start: %s".formatted(python.label(),
                        failure.message())).at(failure.place())
                        .fix("Write it so that both Pythons run it, or set \"deployed_python\" to what the gateway has.");
                failure.detail().lines().forEach(draft::evidence);
                draft.add();
            }
            if (there.startFailures().isEmpty() && bench.has(Mode.CDN_URL)) {
                foreignPaths(bench, there, found);
            }
        } catch (IOException e) {
            found.couldNotRun("On " + python.label() + " no worker could be started: " + e.getMessage());
        }
    }

    private static void foreignPaths(Bench bench, Bench there, Findings found) throws InterruptedException {
        List<UrlAnswer> foreign = bench.urls().stream().filter(UrlAnswer::ok).filter(url -> url.url().chars().anyMatch(c -> c > '~'))
                .toList();
        for (UrlAnswer here : foreign) {
            Answer answer = there.url(0, here.url());
            if (!answer.ok()) {
                found.error("On %s a path that is not ASCII fails: %s".formatted(there.interpreter().label(), answer.failure().message()))
                        .at(answer.failure().place()).sample(here.ref())
                        .fix("There URLs are bytes and JSON gives unicode: wrap config values in str().").add();
                return;
            }
            if (!Arrays.equals(answer.data(), here.answer().data())) {
                found.error("On %s a path that is not ASCII gets another answer".formatted(there.interpreter().label()))
                        .fix("Work on the URL's UTF-8 bytes in both.").sample(here.ref()).evidence("here:  " + here.text())
                        .evidence("there: " + new UrlAnswer(here.url(), answer).text()).add();
                return;
            }
        }
    }
}
