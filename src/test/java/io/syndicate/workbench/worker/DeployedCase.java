package io.syndicate.workbench.worker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** One recorded case of the deployed worker, and what is expected of ours. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeployedCase(String name, List<String> argv, String config, String secrets, String driver, String handshake,
                    List<Exchange> exchanges, String signal, @JsonProperty("exit_status") int exitStatus,
                    @JsonProperty("stderr_last") List<String> stderrLast) {

    private static final String EXITING = "[Driver PID DEBUG] Worker exiting";
    private static final String NO_URL = "cdn_url failed\n";

    record Exchange(String send, String reply) {
    }

    private record Recorded(String about, List<DeployedCase> cases) {
    }

    static List<DeployedCase> all() throws IOException {
        try (var json = DeployedCase.class.getResourceAsStream("/spec/deployed-worker-cases.json")) {
            return new ObjectMapper().readValue(json, Recorded.class).cases();
        }
    }

    /** The case as our worker must answer it: as recorded, but for what {@code bundled_worker} says differs. */
    DeployedCase forOurs(boolean python2) {
        return switch (name) {
            case "returns None" -> answering(0, EXITING, NO_URL, NO_URL);
            case "returns an int" -> answering(0, EXITING, NO_URL);
            case "prints in cdn_url" -> answering(0, EXITING, exchanges.getFirst().send());
            case "prints at import" -> withHandshake("0\n", 0, EXITING);
            case "a path that is not ASCII, joined to a config value" -> python2 ? this : answering(0, EXITING,
                    "30\nhttp://cdn.example.com/hé/€\n",
                    "66\nhttp://cdn.example.com/vol.example.com:8888/DATA/1/a/b.txt.3.0/4.5\n");
            case "config is a JSON list" ->
                    withHandshake("1\n", 2, "[Driver PID ERROR] config must be a JSON object, not list");
            case "driver_init returns False", "driver_init returns None" -> withHandshake("1\n", 2,
                    "[Driver PID ERROR] driver.py:3: " + name.replace("returns", "returned") + ": the driver does not start");
            case "wrong terminator" ->
                    answering(3, "[Driver PID ERROR] A chunk of 3 bytes does not end in a newline", "");
            default -> this;
        };
    }


    private DeployedCase answering(int exit, String lastLine, String... replies) {
        var answered = IntStream.range(0, replies.length)
                .mapToObj(i -> new Exchange(exchanges.get(i).send(), replies[i])).toList();
        return new DeployedCase(name, argv, config, secrets, driver, handshake, answered, signal, exit, List.of(lastLine));
    }

    private DeployedCase withHandshake(String said, int exit, String lastLine) {
        return new DeployedCase(name, argv, config, secrets, driver, said, exchanges, signal, exit, List.of(lastLine));
    }
}
