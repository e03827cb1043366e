package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Failure;
import org.pgtandem.model.RecoveryTarget;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.RestoredServer;
import org.pgtandem.postgres.WalSql;

/** Brings a backup, and the WAL after it, into the new directory. */
final class RestoreCopySteps {

    /** The output that names the last segment that is needed. */
    static final String SEGMENT = "LAST_SEGMENT";

    private static final Duration ARCHIVING_TAKES = Duration.ofMinutes(2);

    private static final String NEW = "[ ! -e \"$1\" ] || { [ -d \"$1\" ] && [ -z \"$(ls -A \"$1\")\" ]; }";
    /** The link is how a list finds it again, wherever it lies. */
    private static final String MAKE = """
            set -e
            mkdir -p -m 0700 -- "$1"
            chmod 0700 -- "$1"
            mkdir -p -m 0700 -- "$2/.pgtandem" "$2/.pgtandem/restored"
            ln -sfn -- "$1" "$2/.pgtandem/restored/$3"
            """;
    /** Segments from the backup's first one on, compared as texts, and every timeline's history. */
    private static final String SEND_WAL = """
            cd -- "$1" && LC_ALL=C ls | awk -v first="$2" '/^[0-9A-F]+$/ && ($0 "") >= (first "") || /[.]history$/' |
              tar --create --file=- --files-from=-
            """;

    private RestoreCopySteps() {}

    static Step mustBeNew(RestorePlace place) {
        return new Step.Await(
                OrderInfos.of(place.node().node(), "restore-place", Phase.CONFIGURE, place.directory()),
                new CommandIs(place.node().node(), Command.script(place.owner(), NEW, place.directory()),
                        new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    /** Replay makes tablespaces anew at their own paths: it would write into those that the cluster there uses. */
    static <T> Result<T> refusedForTablespaces() {
        return Result.failed(Failure.of(Text.of("backups.not.restore-tablespaces"),
                Text.of("backups.not.restore-tablespaces.hint")));
    }

    /** The same of the cluster on the node where the copy goes, which nobody may be able to ask. */
    static Step noTablespaces(RestorePlace place) {
        String links = place.node().cluster().dataDir() + "/pg_tblspc";
        return new Step.Await(OrderInfos.of(place.node().node(), "restore-tablespaces", Phase.CONFIGURE, links),
                new CommandIs(place.node().node(), Command.script(place.owner(), NEW, links), new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    /** All that was committed until now must be in the archive, and every moment before now must be one to stop at. */
    static List<Step> endOfWal(NodeCluster primary, String archive) {
        Command there = new Command(primary.owner(), List.of(Template.of("test"), Template.of("-f"),
                Template.of(archive + "/").then(Template.output(SEGMENT))), Template.EMPTY, false, false);
        List<Step> steps = new ArrayList<>(markEnd(primary));
        steps.add(new Step.Await(OrderInfos.of(primary.node(), "await-archived", Phase.RESTORE, archive),
                new CommandIs(primary.node(), there, new Succeeds()), ARCHIVING_TAKES, Duration.ofMillis(500), null));
        return steps;
    }

    /** Commits a mark and ends the segment that holds it; puts out the segment's name. */
    static List<Step> markEnd(NodeCluster primary) {
        return List.of(
                new Step.Sql(OrderInfos.of(primary.node(), "mark-wal", Phase.RESTORE), primary.sql(),
                        KeptBackupSql.mark(), null, List.of(SEGMENT)),
                switchWal(primary, Phase.RESTORE));
    }

    static Step switchWal(NodeCluster primary, Phase phase) {
        return new Step.Sql(OrderInfos.of(primary.node(), "switch-wal", phase), primary.sql(),
                WalSql.endSegment(), null, List.of());
    }

    static Step directory(RestorePlace place) {
        return new Step.Run(info(place, "restore-directory", place.directory()),
                Command.script(place.owner(), MAKE, place.directory(), place.node().home(), name(place.directory())));
    }

    /** By what name a restored directory is known in the owner's home. */
    static String name(String directory) {
        return directory.substring(directory.lastIndexOf('/') + 1) + "-"
                + Integer.toHexString(directory.hashCode());
    }

    static Step marker(RestorePlace place, String backup, RecoveryTarget target) {
        String content = "backup=" + backup + "\ntarget=" + RestoredServer.words(target) + "\nport=" + place.port()
                + "\nsocket=" + place.socketDir() + "\n";
        return new Step.WriteFile(info(place, "restore-marker", RestoredServer.MARKER).undo(place.undo()),
                place.owner(),
                place.directory() + "/" + RestoredServer.MARKER, Template.of(content), "0600");
    }

    static List<Step> files(BackupSite site, Backup backup, RestorePlace place) {
        NodeCluster keeper = site.keeper();
        String from = site.place().path(backup.id());
        StepInfo info = OrderInfos.of(keeper.node(), "restore-files", Phase.RESTORE, from, place.directory(),
                place.node().node());
        if (keeper.node().equals(place.node().node())) {
            return List.of(new Step.Run(info,
                    Command.of(place.owner(), "cp", "-a", "--", from + "/.", place.directory()).asRecorded()));
        }
        return List.of(new Step.Pipe(info,
                Command.of(keeper.owner(), "tar", "--create", "--file=-", "--directory=" + from, ".").asRecorded(),
                Set.of(0), place.node().node(), unpack(place, place.directory()),
                new Probe.PipedBytes(backup.bytes())));
    }

    static Step wal(NodeCluster primary, String archive, String first, RestorePlace place) {
        return new Step.Pipe(
                OrderInfos.of(primary.node(), "restore-wal", Phase.RESTORE, archive, walOf(place),
                        place.node().node()),
                Command.script(primary.owner(), SEND_WAL, archive, first).asRecorded(), Set.of(0),
                place.node().node(), unpack(place, walOf(place)), new Probe.PipedBytes(null));
    }

    /** Where archived WAL lies that was brought along. */
    static String walOf(RestorePlace place) {
        return place.directory() + "/pgtandem-wal";
    }

    /** Takes a tar stream into a directory. */
    static Command unpack(RestorePlace place, String directory) {
        return Command.script(place.owner(),
                "mkdir -p -m 0700 -- \"$1\" && tar --extract --file=- --directory=\"$1\"", directory).asRecorded();
    }

    private static StepInfo info(RestorePlace place, String name, Object... args) {
        return OrderInfos.of(place.node().node(), name, Phase.RESTORE, args);
    }
}
