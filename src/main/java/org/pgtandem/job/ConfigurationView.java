package org.pgtandem.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.postgres.Diff;
import org.pgtandem.postgres.DiffLine;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.RoleSql;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingsTable;

/** What would be pushed, beside what the primary has now. Pure. */
final class ConfigurationView {

    /** Lines of pg_hba.conf to show around a change. */
    private static final int CONTEXT = 3;

    private ConfigurationView() {}

    /** @param facts of the nodes that could be asked, by name */
    static Configuration of(Lab lab, Map<String, NodeFacts> facts) {
        List<String> roles = RoleSql.of(lab);
        List<String> slots = Stream.concat(lab.standbys().stream().map(lab::slotOf),
                Stream.of(lab.barmanOrDefault().slot()).filter(_ -> lab.usesBarman())).toList();
        NodeFacts primary = facts.get(lab.primary().name());
        if (primary == null) {
            return new Configuration(List.of(), "pg_hba.conf", List.of(), roles, slots, false);
        }
        boolean restart = SettingsTable.pushed(lab, primary).stream()
                .anyMatch(change -> change.effect() == Effect.RESTART);
        return new Configuration(SettingsTable.of(lab, primary).stream().map(ConfigurationView::setting).toList(),
                hbaFile(primary), hbaDiff(lab, primary, facts), roles, slots, restart);
    }

    private static Configuration.SettingChange setting(SettingChange change) {
        return new Configuration.SettingChange(change.name(), change.now(), change.willBe(), change.suggested(),
                change.required(), Configuration.Effect.valueOf(change.effect().name()), change.why(),
                change.problem());
    }

    private static String hbaFile(NodeFacts primary) {
        return Optional.ofNullable(primary.server()).map(server -> server.hba().file()).orElse("pg_hba.conf");
    }

    private static List<Configuration.DiffLine> hbaDiff(Lab lab, NodeFacts primary, Map<String, NodeFacts> facts) {
        String now = Optional.ofNullable(primary.server()).map(server -> server.hba().content()).orElse("");
        List<HbaBlock.Client> clients = lab.nodes().stream()
                .flatMap(node -> Optional.ofNullable(facts.get(node.name()))
                        .map(found -> new HbaBlock.Client(node, found)).stream())
                .toList();
        String then = HbaBlock.merge(now, lab, HbaBlock.lines(lab,
                primary.cluster() == null ? null : primary.cluster().owner(), clients));
        return Diff.of(now, then, CONTEXT).stream().map(ConfigurationView::line).toList();
    }

    private static Configuration.DiffLine line(DiffLine line) {
        return new Configuration.DiffLine(Configuration.DiffLine.Kind.valueOf(line.kind().name()), line.number(),
                line.text());
    }
}
