package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Failure;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.All;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.RestoredServer;

/**
 * Plans a restore of one of barman's backups beside what is there. barman puts all WAL that it has into the copy, so how
 * far to replay is left to the restored server.
 */
final class BarmanRestorePlanner {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HAS_SEGMENT = "barman list-files --target wal \"$1\" latest | grep -q \"/$2\\$\"";

    private final BarmanSite site;
    private final Order.Restore order;

    private BarmanRestorePlanner(BarmanSite site, Order.Restore order) {
        this.site = site;
        this.order = order;
    }

    static Result<Plan> plan(BarmanSite site, Order.Restore order) {
        return new BarmanRestorePlanner(site, order).plan();
    }

    private Result<Plan> plan() {
        return Restoration.of(site.input(), site.known(), order, site.server())
                .flatMap(chosen -> fits(chosen.backup(), chosen.place())
                        .map(version -> plan(chosen.backup(), chosen.place(), version)));
    }

    private Result<PgVersion> fits(Backup backup, RestorePlace place) {
        if ("true".equals(site.notes(backup).get("tablespaces"))) {
            return Result.failed(Failure.of(Text.of("backups.not.barman-tablespaces", backup.id()),
                    Text.of("backups.not.barman-tablespaces.hint")));
        }
        return RestorePlace.version(site.notes(backup).getOrDefault("version", ""), place);
    }

    private Plan plan(Backup backup, RestorePlace place, PgVersion version) {
        List<Step> steps = new ArrayList<>(List.of(RestoreCopySteps.mustBeNew(place),
                RestoreCopySteps.noTablespaces(place)));
        NodeCluster primary = site.primary();
        if (primary != null && site.server().isPresent()) {
            steps.addAll(RestoreCopySteps.markEnd(primary));
            steps.add(received());
        }
        steps.add(RestoreCopySteps.directory(place));
        steps.add(RestoreCopySteps.marker(place, backup.id(), order.target()));
        steps.add(removeStage("barman-stage-left"));
        steps.add(new Step.Scope(info("barman-restored", backup.id()), null,
                List.of(restore(backup), handOver(backup, place)), removeStage("barman-stage")));
        steps.addAll(RestoredSteps.of(place, new RestoredServer(version, place.directory(), place.port(),
                place.socketDir(), inherited(), null, order.target())));
        Plan plan = primary == null ? site.plan(steps, place.node()) : site.plan(steps, primary, place.node());
        return plan.telling(place.told());
    }

    private Map<String, String> inherited() {
        Map<String, String> settings = new HashMap<>();
        site.server().ifPresent(server -> RestoredServer.INHERITED
                .forEach(name -> server.value(name).ifPresent(value -> settings.put(name, value))));
        return settings;
    }

    /** barman's receiver streams; its cron files the segment that was ended. */
    private Step received() {
        Command has = new Command(BarmanPlace.USER, List.of(Template.of("sh"), Template.of("-c"),
                Template.of(HAS_SEGMENT), Template.of("sh"), Template.of(site.place().server()),
                Template.output(RestoreCopySteps.SEGMENT)), Template.EMPTY, false, false);
        return new Step.Await(info("barman-received", site.place().server()),
                new All(List.of(BarmanReceiverSteps.cron(site.place()),
                        new CommandIs(site.node(), has, new Succeeds()))),
                PATIENCE, Duration.ofSeconds(1), null);
    }

    private String stage() {
        return site.place().home() + "/.pgtandem-restored";
    }

    private Step removeStage(String name) {
        StepInfo info = info(name, stage()).already(new CommandIs(site.node(),
                Command.of(RunAs.ROOT, "test", "!", "-e", stage()), new Succeeds()));
        return new Step.Run(info, Command.of(RunAs.ROOT, "rm", "-rf", "--one-file-system", "--", stage()));
    }

    private Step restore(Backup backup) {
        return new Step.Run(info("barman-restore", backup.id(), stage()), Command.of(BarmanPlace.USER, "barman",
                site.place().version().restoreCommand(), site.place().server(), backup.id(), stage()).asRecorded());
    }

    private Step handOver(Backup backup, RestorePlace place) {
        StepInfo info = info("barman-hand-over", place.directory(), place.node().node());
        if (site.node().equals(place.node().node())) {
            return new Step.Run(info,
                    Command.script(RunAs.ROOT, BarmanRestoreSteps.HAND_OVER, stage(), place.directory(),
                            place.node().cluster().owner()));
        }
        return new Step.Pipe(info,
                Command.of(BarmanPlace.USER, "tar", "--create", "--file=-", "--directory=" + stage(), ".")
                        .asRecorded(),
                Set.of(0), place.node().node(), RestoreCopySteps.unpack(place, place.directory()),
                new Probe.PipedBytes(backup.bytes()));
    }

    private StepInfo info(String name, Object... args) {
        return OrderInfos.of(site.node(), name, Phase.RESTORE, args);
    }
}
