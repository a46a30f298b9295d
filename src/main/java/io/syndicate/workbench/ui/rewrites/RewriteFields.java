package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.UrlFacts.Field;
import java.util.ArrayList;
import java.util.List;

/** All that is known of a rewrite, field by field, for the grid beneath the list. */
final class RewriteFields {

    private RewriteFields() {
    }

    static List<Field> of(RewriteRow row) {
        var answer = row.rewrite().answer();
        var fields = new ArrayList<Field>();
        if (row.facts().fields().isEmpty()) {
            fields.add(new Field("not Syndicate's", row.facts().problem()));
        } else {
            fields.addAll(row.facts().fields());
        }
        fields.add(new Field("worker", answer.pid() == 0 ? "none" : "pid " + answer.pid()));
        fields.add(new Field("mode", Mode.CDN_URL.argument()));
        fields.add(new Field("time", Amounts.micros(answer.micros())));
        fields.add(new Field("request", Amounts.number(answer.request())));
        fields.add(new Field("generation", "g" + answer.generation()));
        fields.add(new Field("kind", row.facts().kind()));
        return List.copyOf(fields);
    }
}
