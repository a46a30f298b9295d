package io.syndicate.workbench.chassis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of a worker, which inherits nothing else (spec section 2). */
final class WorkerEnvironment {

    private WorkerEnvironment() {
    }

    static Map<String, String> of(GatewayIdentity gateway, Path runFolder, boolean debug) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("SYNDICATE_USER_ID", Long.toUnsignedString(gateway.userId()));
        variables.put("SYNDICATE_VOLUME_ID", Long.toUnsignedString(gateway.volumeId()));
        variables.put("SYNDICATE_GATEWAY_ID", Long.toUnsignedString(gateway.gatewayId()));
        variables.put("SYNDICATE_CONFIG_PATH", runFolder.resolve("syndicate.conf").toString());
        variables.put("SYNDICATE_IPC_PATH", runFolder.resolve("ipc").toString());
        if (debug) {
            variables.put("SYNDICATE_DEBUG", "1");
        }
        variables.put("SYNDICATE_WORKBENCH", "marks,session,stacks");
        return variables;
    }
}
