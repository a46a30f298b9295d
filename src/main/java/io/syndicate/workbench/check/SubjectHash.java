package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ChunkBytes;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.project.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether a verdict still holds: the hash of all that it depends on. */
final class SubjectHash {

    private SubjectHash() {
    }

    static String of(CheckSubject subject) {
        return of(subject, subject.settings().severities());
    }

    /** Leaves out what each check weighs: that changes no verdict of another one. */
    static String withoutWeights(CheckSubject subject) {
        return of(subject, Map.of());
    }

    private static String of(CheckSubject subject, Map<CheckId, Severity> severities) {
        var words = new StringBuilder();
        words.append(subject.samples()).append(new TreeMap<>(severities)).append(subject.settings().detectsDamage())
                .append(subject.settings().allowedHosts()).append(subject.settings().deployedPython()).append(subject.settings().limits())
                .append(subject.plan().scenarios()).append(subject.plan().pins().urls());
        subject.plan().pins().chunks().forEach((name, wire) -> words.append(name).append(Sha256.of(wire)));
        subject.stored().forEach(chunk -> words.append(chunk.name()).append(Sha256.of(chunk.in(), chunk.wire())));
        subject.interpreters().forEach(python -> words.append(python.version()));
        subject.samples().chunks().forEach(chunk -> words.append(fileOf(chunk.source(), subject)));
        words.append(subject.run()).append(' ').append(subject.seed()).append(' ').append(subject.many());
        return Sha256.of(subject.code().hash().getBytes(StandardCharsets.UTF_8), words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String fileOf(ChunkSource source, CheckSubject subject) {
        try {
            return source instanceof ChunkSource.File ? Sha256.of(ChunkBytes.of(source, subject.folder())) : "";
        } catch (ProjectException unreadable) {
            // The checks tell it; here it is only another state than that of a file that can be read.
            return unreadable.getMessage();
        }
    }
}
