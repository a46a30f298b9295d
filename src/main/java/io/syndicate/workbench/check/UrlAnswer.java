package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import java.nio.charset.StandardCharsets;

/**
 * A URL and what came of it, secrets unmasked: stays in this room.
 *
 * @param url    as it was sent
 * @param answer the worker's
 */
record UrlAnswer(String url, Answer answer) {

    boolean ok() {
        return answer.ok();
    }

    /** @return the answer with a character for each byte, so that no two answers look the same */
    String exact() {
        return new String(answer.data(), StandardCharsets.ISO_8859_1);
    }

    /** @return the answer as one reads it */
    String text() {
        return new String(answer.data(), StandardCharsets.UTF_8);
    }

    Finding.SampleRef ref() {
        return new Finding.SampleRef.Url(url);
    }
}
