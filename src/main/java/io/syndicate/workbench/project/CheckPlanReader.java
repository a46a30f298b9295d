package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes settings of the checks, scenarios and pins of {@code workbench.json}. */
final class CheckPlanReader {

    private static final int MAX_MILLIS = 600_000;

    private final LocatedJson json;

    CheckPlanReader(LocatedJson json) {
        this.json = json;
    }

    CheckPlan plan() throws ProjectException {
        return new CheckPlan(settings(), scenarios(), new Pins(pinnedUrls(), pinnedChunks()));
    }

    private CheckSettings settings() throws ProjectException {
        var usual = CheckSettings.DEFAULT;
        JsonNode detects = json.root().path("detects_damage");
        require(detects.isMissingNode() || detects.isBoolean(), "/detects_damage", "\"detects_damage\" must be true or false");
        JsonNode python = json.root().path("deployed_python");
        require(python.isMissingNode() || python.isTextual(), "/deployed_python", "\"deployed_python\" must be a version, such as \"2.7\"");
        return new CheckSettings(severities(), detects.asBoolean(true), hosts(), python.asText(usual.deployedPython()), limits());
    }

    private Map<CheckId, Severity> severities() throws ProjectException {
        var severities = new EnumMap<CheckId, Severity>(CheckId.class);
        for (var member : object("checks").properties()) {
            String pointer = "/checks/" + member.getKey();
            CheckId check = CheckId.of(member.getKey()).orElseThrow(() -> json.fault(pointer, "there is no check \"" + member.getKey()
                    + "\""));
            severities.put(check, Severity.of(member.getValue().asText())
                    .orElseThrow(() -> json.fault(pointer, "\"" + member.getKey() + "\" must be \"error\", \"warning\" or \"off\"")));
        }
        return severities;
    }

    private List<String> hosts() throws ProjectException {
        var hosts = new ArrayList<String>();
        JsonNode list = json.root().path("allowed_hosts");
        require(list.isMissingNode() || list.isArray(), "/allowed_hosts", "\"allowed_hosts\" must be a list of host names");
        for (JsonNode host : list) {
            require(host.isTextual(), "/allowed_hosts/" + hosts.size(), "a host is a string");
            hosts.add(host.textValue().toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    private CheckSettings.Limits limits() throws ProjectException {
        JsonNode limits = object("limits");
        var usual = CheckSettings.Limits.DEFAULT;
        return new CheckSettings.Limits(limit(limits, "call_millis", MAX_MILLIS, usual.callMillis()),
                limit(limits, "start_millis", MAX_MILLIS, usual.startMillis()),
                limit(limits, "growth_bytes", Integer.MAX_VALUE, usual.growthBytes()));
    }

    private int limit(JsonNode limits, String name, int max, int usual) throws ProjectException {
        JsonNode value = limits.path(name);
        require(value.isMissingNode() || value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 1
                && value.intValue() <= max,
                "/limits/" + name, "\"" + name + "\" must be a whole number from 1 to " + max);
        return value.asInt(usual);
    }

    private List<NamedScenario> scenarios() throws ProjectException {
        JsonNode list = json.root().path("scenarios");
        if (list.isMissingNode()) {
            return CheckPlan.DEFAULT.named();
        }
        require(list.isArray(), "/scenarios", "\"scenarios\" must be a list: [ … ]");
        var scenarios = new ArrayList<NamedScenario>();
        var names = new HashSet<String>();
        for (JsonNode scenario : list) {
            String pointer = "/scenarios/" + scenarios.size();
            scenarios.add(new ScenarioReader(json, pointer).named(scenario, scenarios.size() + 1));
            require(names.add(scenarios.getLast().name()), pointer, "a scenario of this name is there already; give it another one");
        }
        return scenarios;
    }

    private Map<String, String> pinnedUrls() throws ProjectException {
        var urls = new LinkedHashMap<String, String>();
        for (var pin : object("pins").path("urls").properties()) {
            require(pin.getValue().isTextual(), "/pins/urls", "the answer pinned for " + pin.getKey() + " must be a string");
            urls.put(pin.getKey(), pin.getValue().textValue());
        }
        return urls;
    }

    private Map<String, byte[]> pinnedChunks() throws ProjectException {
        var chunks = new LinkedHashMap<String, byte[]>();
        for (var pin : object("pins").path("chunks").properties()) {
            try {
                chunks.put(pin.getKey(), Base64.getDecoder().decode(pin.getValue().asText()));
            } catch (IllegalArgumentException refused) {
                throw json.fault("/pins/chunks", "the bytes pinned for \"" + pin.getKey() + "\" must be standard base64");
            }
        }
        return chunks;
    }

    private JsonNode object(String name) throws ProjectException {
        JsonNode value = json.root().path(name);
        require(value.isMissingNode() || value.isObject(), "/" + name, "\"" + name + "\" must be an object: { … }");
        return value;
    }

    private void require(boolean holds, String pointer, String message) throws ProjectException {
        if (!holds) {
            throw json.fault(pointer, message);
        }
    }
}
