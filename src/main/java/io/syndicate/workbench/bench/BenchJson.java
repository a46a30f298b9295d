package io.syndicate.workbench.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.bench.BenchRow.Verdict;
import io.syndicate.workbench.report.JsonReport;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table for programs; the names of members hold their units. */
public final class BenchJson {

    private BenchJson() {
    }

    /** @param report the table @return one object, indented, without a line end at its end */
    public static String of(BenchReport report) {
        ObjectNode root = JsonReport.object();
        root.put("name", report.name()).put("interpreter", report.interpreter()).put("machine", report.machine())
                .put("requests_count", report.effort().requests()).put("reloads_count", report.effort().reloads())
                .put("took_ms", report.took().toMillis()).put("summary", report.summary());
        for (Verdict verdict : Verdict.values()) {
            root.put(verdict.name().toLowerCase(Locale.ROOT) + "_count", report.count(verdict));
        }
        var rows = root.putArray("rows");
        report.rows().forEach(row -> write(rows.addObject(), row));
        return JsonReport.written(root);
    }

    private static void write(ObjectNode node, BenchRow row) {
        BenchItem item = row.item();
        node.put("id", item.id()).put("title", item.title()).put("verdict", row.verdict().words());
        put(node, "measured_" + item.unit().member(), row.value());
        put(node, "limit_" + item.unit().member(), row.limit());
        put(node, "ratio", row.ratio());
        node.put("target", item.target().words()).put("limit_is", item.limit()).put("note", row.note()).put("how", item.how());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        node.put(name, value.isPresent() ? (Double) value.getAsDouble() : null);
    }
}
