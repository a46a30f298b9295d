package io.syndicate.workbench.check;

import io.syndicate.workbench.project.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Tells whether a verdict still holds: the hash of all that it depends on. */
final class SubjectHash {

    private SubjectHash() {
    }

    static String of(CheckSubject subject) {
        var words = new StringBuilder();
        words.append(subject.samples()).append(new TreeMap<>(subject.settings().severities())).append(subject.settings().detectsDamage())
                .append(subject.settings().allowedHosts()).append(subject.settings().deployedPython()).append(subject.settings().limits()).append(subject.plan().scenarios()).append(subject.plan().pins().urls());
        subject.plan().pins().chunks().forEach((name, wire) -> words.append(name).append(Sha256.of(wire)));
        subject.stored().forEach(chunk -> words.append(chunk.name()).append(Sha256.of(chunk.in(), chunk.wire())));
        subject.interpreters().forEach(python -> words.append(python.version()));
        words.append(subject.run().workersPerMode()).append(' ').append(subject.seed()).append(' ').append(subject.many());
        return Sha256.of(subject.code().hash().getBytes(StandardCharsets.UTF_8), words.toString().getBytes(StandardCharsets.UTF_8));
    }
}
