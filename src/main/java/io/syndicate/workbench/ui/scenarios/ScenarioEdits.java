package io.syndicate.workbench.ui.scenarios;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scenarios as they stand, which one is chosen, and the way back and forth. */
final class ScenarioEdits {

    private static final int MOST_STEPS = 500;

    private final Deque<State> undo = new ArrayDeque<>();
    private final Deque<State> redo = new ArrayDeque<>();
    private State now = new State(List.of(), -1, -1);
    private String lastTyping = "";

    /**
     * @param scenarios in the file's order
     * @param chosen    place of the one that is shown, -1 for none
     * @param event     place of the event that is chosen in it, -1 for none
     */
    record State(List<ScenarioDraft> scenarios, int chosen, int event) {

        State {
            scenarios = List.copyOf(scenarios);
        }

        /** @return the chosen one; only where there is one */
        ScenarioDraft scenario() {
            return scenarios.get(chosen);
        }

        boolean any() {
            return chosen >= 0;
        }

        boolean anyEvent() {
            return any() && event >= 0;
        }
    }

    State now() {
        return now;
    }

    /** Begins anew. */
    void load(List<ScenarioDraft> scenarios) {
        undo.clear();
        redo.clear();
        now = new State(scenarios, scenarios.isEmpty() ? -1 : 0, scenarios.isEmpty() || scenarios.getFirst().events().isEmpty() ? -1 : 0);
    }

    /** Chooses without a step of undo. */
    void choose(int scenario, int event) {
        now = new State(now.scenarios(), scenario, event);
        lastTyping = "";
    }

    /** @param typing names the field; keys typed into one field are one step; empty for a step of its own */
    private void change(List<ScenarioDraft> scenarios, int chosen, int event, String typing) {
        if (scenarios.equals(now.scenarios())) {
            return;
        }
        if (typing.isEmpty() || !typing.equals(lastTyping)) {
            undo.push(now);
            if (undo.size() > MOST_STEPS) {
                undo.removeLast();
            }
        }
        redo.clear();
        lastTyping = typing;
        now = new State(scenarios, chosen, event);
    }

    private void change(ScenarioDraft scenario, int event, String typing) {
        var all = new ArrayList<>(now.scenarios());
        all.set(now.chosen(), scenario);
        change(all, now.chosen(), event, typing);
    }

    void add(ScenarioDraft scenario) {
        var all = new ArrayList<>(now.scenarios());
        int place = now.chosen() + 1;
        all.add(place, scenario.withName(freeName(scenario.name())));
        change(all, place, scenario.events().isEmpty() ? -1 : 0, "");
    }

    /** Takes away the chosen scenario. */
    void delete() {
        var all = new ArrayList<>(now.scenarios());
        all.remove(now.chosen());
        change(all, Math.min(now.chosen(), all.size() - 1), -1, "");
    }

    void rename(String name) {
        change(now.scenario().withName(name), now.event(), "");
    }

    Set<String> otherNames() {
        return IntStream.range(0, now.scenarios().size()).filter(i -> i != now.chosen()).mapToObj(i -> now.scenarios().get(i).name())
                .collect(Collectors.toSet());
    }

    void seed(String seed, boolean typed) {
        change(now.scenario().withSeed(seed), now.event(), typed ? "seed" : "");
    }

    /** @param below whether behind the chosen event, or before it */
    void insert(EventDraft event, boolean below) {
        var events = new ArrayList<>(now.scenario().events());
        int place = now.event() < 0 ? events.size() : now.event() + (below ? 1 : 0);
        events.add(place, event);
        change(now.scenario().with(events), place, "");
    }

    void type(EventDraft event) {
        var events = new ArrayList<>(now.scenario().events());
        events.set(now.event(), event);
        change(now.scenario().with(events), now.event(), "event " + now.event());
    }

    void removeEvent() {
        var events = new ArrayList<>(now.scenario().events());
        events.remove(now.event());
        change(now.scenario().with(events), Math.min(now.event(), events.size() - 1), "");
    }

    boolean canMove(int by) {
        return now.anyEvent() && now.event() + by >= 0 && now.event() + by < now.scenario().events().size();
    }

    void move(int by) {
        var events = new ArrayList<>(now.scenario().events());
        events.add(now.event() + by, events.remove(now.event()));
        change(now.scenario().with(events), now.event() + by, "");
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    void undo() {
        redo.push(now);
        now = undo.pop();
        lastTyping = "";
    }

    void redo() {
        undo.push(now);
        now = redo.pop();
        lastTyping = "";
    }

    private String freeName(String name) {
        var taken = now.scenarios().stream().map(ScenarioDraft::name).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? name : name + " " + n).filter(free -> !taken.contains(free))
                .findFirst().orElseThrow();
    }
}
