package io.syndicate.workbench.chassis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of a worker, which inherits nothing else (spec section 2). */
final class WorkerEnvironment {

    /** Asks the workbench's own worker for more than a deployed one does (src/docs/decisions/0003). */
    private static final String FEATURES = "SYNDICATE_WORKBENCH";

    private WorkerEnvironment() {
    }

    /** @return the same with a mark by which the guard knows whatever comes from this worker */
    static Map<String, String> marked(Map<String, String> environment, String id) {
        var marked = new LinkedHashMap<>(environment);
        String features = marked.get(FEATURES);
        if (features != null) {
            marked.put(FEATURES, features + ",id=" + id);
        }
        return marked;
    }

    /** @param stdoutWatched whether what a driver writes to fd 1 is to be told from what it writes to stderr */
    static Map<String, String> of(GatewayIdentity gateway, Path runFolder, ChassisSettings settings, boolean stdoutWatched) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("SYNDICATE_USER_ID", Long.toUnsignedString(gateway.userId()));
        variables.put("SYNDICATE_VOLUME_ID", Long.toUnsignedString(gateway.volumeId()));
        variables.put("SYNDICATE_GATEWAY_ID", Long.toUnsignedString(gateway.gatewayId()));
        variables.put("SYNDICATE_CONFIG_PATH", runFolder.resolve("syndicate.conf").toString());
        variables.put("SYNDICATE_IPC_PATH", runFolder.resolve("ipc").toString());
        if (settings.debug()) {
            variables.put("SYNDICATE_DEBUG", "1");
        }
        if (settings.worker().isEmpty()) {
            variables.put(FEATURES, "group,stacks" + (stdoutWatched ? ",stdout" : "")
                    + (settings.memoryBytes() > 0 ? ",memory=" + settings.memoryBytes() : ""));
        }
        return variables;
    }
}
