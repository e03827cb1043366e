package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.RestoredServer;

/** Plans a restore of a backup in a directory: beside what is there, on a port of its own. */
final class RestorePlanner {

    private final BackupSite site;
    private final Order.Restore order;

    private RestorePlanner(BackupSite site, Order.Restore order) {
        this.site = site;
        this.order = order;
    }

    static Result<Plan> plan(BackupSite site, Order.Restore order) {
        return new RestorePlanner(site, order).plan();
    }

    private Result<Plan> plan() {
        Optional<ServerFacts> server = site.server() instanceof Result.Ok<ServerFacts>(var running)
                ? Optional.of(running)
                : Optional.empty();
        return Restoration.of(site.input(), site.known(), order, server).flatMap(chosen -> RestorePlace
                .version(site.notes(chosen.backup()).getOrDefault(BackupNotes.VERSION, ""), chosen.place())
                .map(version -> plan(chosen.backup(), chosen.place(), version)));
    }

    private Plan plan(Backup backup, RestorePlace place, PgVersion version) {
        NodeCluster primary = site.primary();
        List<Step> steps = new ArrayList<>();
        steps.add(RestoreCopySteps.mustBeNew(place));
        steps.add(RestoreCopySteps.noTablespaces(place));
        String archive = site.place().archive();
        String source = site.server().isOk() && site.backups().archiving().how() == null ? null : archive;
        if (primary != null && source != null && site.server().isOk()) {
            steps.addAll(RestoreCopySteps.endOfWal(primary, source));
        }
        RestoredServer server = new RestoredServer(version, place.directory(), place.port(), place.socketDir(),
                inherited(backup), wal(place, primary == null ? null : source), order.target());
        steps.add(RestoreCopySteps.directory(place));
        steps.add(RestoreCopySteps.marker(place, backup.id(), order.target()));
        steps.addAll(RestoreCopySteps.files(site, backup, place));
        if (source != null && primary != null && !primary.node().equals(place.node().node())) {
            steps.add(RestoreCopySteps.wal(primary, source, site.notes(backup).getOrDefault("begin_segment", "0"),
                    place));
        }
        steps.addAll(RestoredSteps.of(place, server));
        Plan plan = primary == null ? site.plan(steps, place.node()) : site.plan(steps, primary, place.node());
        return plan.telling(place.told());
    }

    /** Where the restored server finds archived WAL: in the archive itself, or in a copy of it inside its directory. */
    private @Nullable String wal(RestorePlace place, @Nullable String archive) {
        boolean here = site.primary() != null && site.primary().node().equals(place.node().node());
        return archive == null || here ? archive : RestoreCopySteps.walOf(place);
    }

    /** What the primary has now counts where it is known, as replay meets what was changed since the backup. */
    private Map<String, String> inherited(Backup backup) {
        Map<String, String> settings = new HashMap<>(site.notes(backup));
        if (site.server() instanceof Result.Ok<ServerFacts>(ServerFacts server)) {
            RestoredServer.INHERITED.forEach(name -> server.value(name).ifPresent(now -> settings.merge(name, now,
                    RestorePlanner::larger)));
        }
        return settings;
    }

    private static String larger(String noted, String now) {
        boolean numbers = noted.matches("\\d{1,9}") && now.matches("\\d{1,9}");
        return numbers && Integer.parseInt(noted) > Integer.parseInt(now) ? noted : now;
    }
}
