package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.PgHba;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.Archive;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.HbaSql;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingObjection;
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
        return SettingObjection.first(changes, server).<Result<List<Step>>>map(BackupSetup::refused)
                .orElseGet(() -> Result.ok(steps(site, server, archive, changes, psql)));
    }

    /** The same words as the preflight's of a clone. */
    private static Result<List<Step>> refused(SettingObjection objection) {
        Failure why = Failure.of(objection.message(), objection.hint());
        return Result.failed(objection.words() == null ? why : why.withDetail(objection.words()));
    }

    private static List<Step> steps(BackupSite site, ServerFacts server, String archive, List<SettingChange> changes,
            String psql) {
        NodeCluster primary = site.served();
        List<Step> steps = new ArrayList<>();
        steps.add(directory(primary, "archive-directory", archive));
        Condition works = ReplicationLogin.works(site, psql);
        if (site.keptOnPrimary()) {
            steps.add(letIn(site, server, works));
        }
        steps.addAll(SettingSteps.of(new SettingPush(primary, server, changes), works));
        steps.add(ReplicationLogin.tryIt(site, psql));
        return steps;
    }

    /** A directory for the cluster's owner alone. */
    static Step directory(NodeCluster node, String name, String directory) {
        return node.directory(OrderInfos.of(node.node(), name, Phase.CONFIGURE, directory), directory);
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
}
