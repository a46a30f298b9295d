package io.syndicate.workbench.wire;

import java.util.List;

/**
 * What a request and its answer consist of, in the words of the protocol (spec section 2). Immutable.
 *
 * @param request names of the request's chunks, in order: {@code URL}, or {@code request} and {@code data}
 * @param rc      whether an answer begins with an int, after which a chunk follows only if it is 0
 * @param answer  name of the answer's chunk
 */
public record Dialogue(List<String> request, boolean rc, String answer) {

    /** @return what is due from the gateway */
    List<FrameCutter.Due> asked() {
        return request.stream().map(name -> new FrameCutter.Due(name, false)).toList();
    }

    /** @return what is due from the worker */
    List<FrameCutter.Due> answered() {
        var chunk = new FrameCutter.Due(answer, false);
        return rc ? List.of(new FrameCutter.Due("rc", true), chunk) : List.of(chunk);
    }
}
