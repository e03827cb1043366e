package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.PgHba;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.Archive;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.HbaSql;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingSql;
import org.pgtandem.postgres.SettingsTable;

/** What backups in a directory need of the primary: archived WAL, and that the keeper may copy. Only what is missing. */
final class BackupSetup {

    private static final Set<String> NEEDED = Set.of("archive_mode", "archive_command", "wal_level",
            "max_wal_senders");

    private BackupSetup() {}

    /** @param archive directory of archived WAL on the primary */
    static Result<List<Step>> of(BackupSite site, ServerFacts server, String archive, String psql) {
        boolean theirs = site.lab().archiveDirectory() == null && Archive.isOn(server);
        if (theirs && Archive.runningDirectory(server).isEmpty()) {
            return Result.failed(Failure.of(
                    Text.of("backups.foreign-archive", server.value("archive_command").orElse("?")),
                    Text.of("backups.foreign-archive.hint")));
        }
        List<SettingChange> changes = SettingsTable
                .pushed(theirs ? site.lab() : site.lab().archivingTo(archive), site.served().facts()).stream()
                .filter(change -> NEEDED.contains(change.name())).toList();
        return Result.ok(steps(site, server, archive, changes, psql));
    }

    private static List<Step> steps(BackupSite site, ServerFacts server, String archive, List<SettingChange> changes,
            String psql) {
        NodeCluster primary = site.served();
        List<Step> steps = new ArrayList<>();
        steps.add(directory(primary, "archive-directory", archive));
        changes.forEach(change -> steps.add(alter(primary, change)));
        Condition works = ReplicationLogin.works(site, psql);
        if (site.keptOnPrimary()) {
            steps.add(letIn(site, server, works));
        }
        takeEffect(primary, changes, works, site.keptOnPrimary()).ifPresent(steps::add);
        steps.add(ReplicationLogin.tryIt(site, psql));
        return steps;
    }

    /** A directory for the cluster's owner alone. */
    static Step directory(NodeCluster node, String name, String directory) {
        return new Step.Run(OrderInfos.of(node.node(), name, Phase.CONFIGURE, directory)
                .already(new CommandIs(node.node(), Command.of(node.owner(), "test", "-d", directory),
                        new Succeeds())),
                Command.of(node.owner(), "mkdir", "-p", "-m", "0700", "--", directory));
    }

    private static Step alter(NodeCluster primary, SettingChange change) {
        StepInfo said = OrderInfos.of(primary.node(), "set-" + change.name(), "setting", Phase.CONFIGURE,
                change.name(), change.willBe(), change.now() == null ? "?" : change.now());
        StepInfo info = new StepInfo(said.id(), said.node(), said.title(), change.why(), said.phase(), Risk.NONE, null,
                new SqlIs(primary.sql(), SettingSql.areSet(List.of(change)), new Equal("t")),
                Text.of("plan.setting.undo", change.name()));
        return new Step.Sql(info, primary.sql(), SettingSql.alter(change.name(), change.willBe()), null, List.of());
    }

    /** First in the file, since the first line that matches decides. */
    private static Step letIn(BackupSite site, ServerFacts server, Condition works) {
        NodeCluster primary = site.served();
        String marker = HbaBlock.marker(site.lab()) + " backup";
        StepInfo info = OrderInfos.of(primary.node(), "let-in", Phase.CONFIGURE, server.hba().file()).already(works)
                .undo(Text.of("plan.block.undo", server.hba().file(), marker));
        String line = PgHba.line("local", "replication", primary.cluster().owner(), null, "peer") + "\n";
        return new Step.EditBlock(info, primary.owner(), server.hba().file(), marker, Template.of(line), Place.FIRST,
                "0640", new SqlIs(primary.sql(), HbaSql.countErrors(), new Equal("0")));
    }

    private static Optional<Step> takeEffect(NodeCluster primary, List<SettingChange> changes, Condition works,
            boolean mayLetIn) {
        List<String> late = changes.stream().filter(change -> change.effect() == Effect.RESTART)
                .map(SettingChange::name).toList();
        if (!late.isEmpty()) {
            String service = Services.name(primary.cluster());
            return Optional.of(new Step.Run(
                    OrderInfos.of(primary.node(), "restart", Phase.CONFIGURE, service, String.join(", ", late))
                            .risk(Risk.RESTARTS_SERVER, service),
                    Services.restart(primary.facts(), primary.cluster())));
        }
        if (changes.isEmpty() && !mayLetIn) {
            return Optional.empty();
        }
        StepInfo info = OrderInfos.of(primary.node(), "reload", Phase.CONFIGURE);
        return Optional.of(new Step.Sql(changes.isEmpty() ? info.already(works) : info, primary.sql(),
                SettingSql.reload(), null, List.of()));
    }
}
