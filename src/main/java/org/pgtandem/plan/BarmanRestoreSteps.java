package org.pgtandem.plan;

import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Node;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;

/**
 * Restores the backup where barman may write, undoes what barman changes in it, and hands it over to the cluster's owner
 * beside the standby's data directory.
 */
final class BarmanRestoreSteps {

    /**
     * barman sets archive_command to false, and keeps the files as they were beside; it names the manifest after the
     * backup. Without them all the copy is what the primary sent, and its manifest proves it.
     */
    private static final String UNDO = """
            cd -- "$1" || exit
            for file in postgresql.conf postgresql.auto.conf; do
              if [ -e "$file.origin" ]; then mv -f -- "$file.origin" "$file" || exit; fi
            done
            for file in backup_manifest.*; do
              if [ -e "$file" ]; then mv -f -- "$file" backup_manifest || exit; fi
            done
            rm -f -- .barman-recover.info recovery.signal
            """;

    /**
     * The owner may not look into barman's home, nor barman into the owner's: so it is root who hands it over. The
     * directory stays and its mark with it, since a move to another file system may end half way.
     */
    static final String HAND_OVER = """
            set -e
            chown -R -- "$3:" "$1"
            find "$1" -mindepth 1 -maxdepth 1 -exec mv -t "$2" -- {} +
            rmdir -- "$1"
            if command -v restorecon >/dev/null; then restorecon -R -- "$2"; fi
            """;

    private BarmanRestoreSteps() {}

    static List<Step> of(Pair pair, BarmanPlace place) {
        Step target = new Step.Run(
                Infos.standby(pair, "copy-directory", Phase.CLONE, pair.fresh()).already(Streaming.alreadyOf(pair)),
                Command.of(pair.targetOwner(), "mkdir", "-p", "-m", "0700", "--", pair.fresh()));
        StepInfo scope = Infos.barmanFor(pair, place, "barman-restored", Phase.CLONE, stage(pair, place))
                .already(Streaming.alreadyOf(pair));
        return List.of(removeStage(pair, place, "barman-stage-left"), target, new Step.Scope(scope, null,
                List.of(restore(pair, place), undo(pair, place), handOver(pair, place)),
                removeStage(pair, place, "barman-stage")));
    }

    /** Where a backup is restored before it goes to its place; one directory a standby. */
    static String stage(BarmanPlace place, Node standby) {
        return place.home() + "/.pgtandem-restored-" + standby.name();
    }

    private static String stage(Pair pair, BarmanPlace place) {
        return stage(place, pair.standby());
    }

    /** By root, since half of it may have been handed over. */
    private static Step removeStage(Pair pair, BarmanPlace place, String name) {
        StepInfo info = Infos.barmanFor(pair, place, name, Phase.CLONE, stage(pair, place))
                .already(new CommandIs(place.node().name(),
                        Command.of(RunAs.ROOT, "test", "!", "-e", stage(pair, place)), new Succeeds()));
        return new Step.Run(info,
                Command.of(RunAs.ROOT, "rm", "-rf", "--one-file-system", "--", stage(pair, place)));
    }

    private static Step restore(Pair pair, BarmanPlace place) {
        Command restore = new Command(BarmanPlace.USER,
                List.of(Template.of("barman"), Template.of(place.version().restoreCommand()),
                        Template.of(place.server()), Template.output(BarmanBackupSteps.BACKUP),
                        Template.of(stage(pair, place))),
                Template.EMPTY, false, true);
        return new Step.Run(
                Infos.barmanFor(pair, place, "barman-restore", Phase.CLONE, stage(pair, place)), restore);
    }

    private static Step undo(Pair pair, BarmanPlace place) {
        return new Step.Run(Infos.barmanFor(pair, place, "barman-undo", Phase.CLONE, stage(pair, place)),
                Command.script(BarmanPlace.USER, UNDO, stage(pair, place)));
    }

    private static Step handOver(Pair pair, BarmanPlace place) {
        if (place.isOn(pair.standby())) {
            return new Step.Run(
                    Infos.standby(pair, "barman-hand-over", Phase.CLONE, pair.fresh(), pair.target().owner()),
                    Command.script(RunAs.ROOT, HAND_OVER, stage(pair, place), pair.fresh(), pair.target().owner()));
        }
        return new Step.Pipe(
                Infos.barmanFor(pair, place, "barman-send", Phase.CLONE, pair.fresh(), pair.standby().name()),
                Command.of(BarmanPlace.USER, "tar", "--create", "--file=-", "--directory=" + stage(pair, place), ".")
                        .asRecorded(),
                Set.of(0), pair.standby().name(),
                Command.of(pair.targetOwner(), "tar", "--extract", "--file=-", "--directory=" + pair.fresh())
                        .asRecorded(),
                new Probe.PipedBytes(pair.server().databaseBytes()));
    }
}
