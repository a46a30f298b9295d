package io.syndicate.workbench.check;

import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.ManifestUrl;
import io.syndicate.workbench.request.SyndicateUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names the fields in which two URLs differ. */
final class UrlDifference {

    private UrlDifference() {
    }

    /** @return such as {@code file version} or {@code path and block id}; {@code their text} for URLs that are not Syndicate's */
    static String of(String one, String other) {
        var first = Inputs.parse(one);
        var second = Inputs.parse(other);
        if (first.isEmpty() || second.isEmpty()) {
            return "their text";
        }
        var names = names(first.get(), second.get());
        return names.size() < 2 ? String.join("", names) : String.join(", ", names.subList(0, names.size() - 1)) + " and "
                + names.getLast();
    }

    private static List<String> names(SyndicateUrl one, SyndicateUrl other) {
        var names = new ArrayList<String>();
        add(names, "scheme", one.scheme(), other.scheme());
        add(names, "host", one.host(), other.host());
        add(names, "port", one.port(), other.port());
        add(names, "volume id", one.volumeId(), other.volumeId());
        add(names, "path", one.path(), other.path());
        add(names, "file id", one.fileId(), other.fileId());
        add(names, "file version", one.fileVersion(), other.fileVersion());
        if (one instanceof BlockUrl a && other instanceof BlockUrl b) {
            add(names, "block id", a.blockId(), b.blockId());
            add(names, "block version", a.blockVersion(), b.blockVersion());
        } else if (one instanceof ManifestUrl a && other instanceof ManifestUrl b) {
            add(names, "seconds", a.mtimeSec(), b.mtimeSec());
            add(names, "nanoseconds", a.mtimeNsec(), b.mtimeNsec());
        } else {
            names.add("kind (manifest or block)");
        }
        return names;
    }

    private static void add(List<String> names, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
