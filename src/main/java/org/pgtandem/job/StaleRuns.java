package org.pgtandem.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.RunRecords;
import org.pgtandem.host.RunRecords.RunRecord;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.run.Event;

/**
 * Ends what a program of this computer left running on the nodes when it was killed: a copy that nobody waits for any
 * more, but that holds the slot.
 */
final class StaleRuns {

    private final Hosts hosts;
    private final Consumer<Event> events;
    private final Cancellation cancel;

    StaleRuns(Hosts hosts, Consumer<Event> events, Cancellation cancel) {
        this.hosts = hosts;
        this.events = events;
        this.cancel = cancel;
    }

    /** Ends them and tells each; whether there were any, so that the facts are old. */
    boolean end(Lab lab, CheckReport report) {
        boolean any = false;
        for (Node node : lab.nodes()) {
            NodeFacts facts = report.known().get(node.name());
            Optional<RunAs> owner = Optional.ofNullable(facts).flatMap(found -> Layouts.cluster(node, found))
                    .map(cluster -> RunAs.user(cluster.owner()));
            any |= owner.isPresent() && endOf(node, owner.get());
        }
        if (lab.usesBarman() && BarmanPlace.of(lab, report.known()) instanceof Result.Ok<BarmanPlace>(var place)) {
            any |= endOf(place.node(), BarmanPlace.USER);
        }
        return any;
    }

    private boolean endOf(Node node, RunAs user) {
        if (hosts.host(node.name()) instanceof Result.Ok<Host>(Host host)) {
            List<RunRecord> abandoned = abandoned(host, user);
            abandoned.forEach(run -> end(host, run));
            return !abandoned.isEmpty();
        }
        return false;
    }

    /** Where the records cannot be read, whatever still runs makes itself known by the slot that it holds. */
    private List<RunRecord> abandoned(Host host, RunAs owner) {
        return RunRecords.list(host, owner, cancel) instanceof Result.Ok<List<RunRecord>>(List<RunRecord> all)
                ? all.stream().filter(RunRecord::isAbandoned).toList()
                : List.of();
    }

    private void end(Host host, RunRecord run) {
        switch (RunRecords.end(host, run)) {
            case Result.Ok<Result.Done> _ when run.running() ->
                tell(new Finding(host.node(), Severity.INFO, "stale.ended",
                        Text.of("job.run-ended", host.node()), null, run.command()));
            case Result.Ok<Result.Done> _ -> {
                // It had ended by itself, and only its record was left.
            }
            case Result.Failed<Result.Done>(Failure failure) -> tell(new Finding(host.node(), Severity.WARNING,
                    "stale.lives", failure.reason(), failure.hint(), failure.detail()));
        }
    }

    private void tell(Finding finding) {
        events.accept(new Event.Found(finding));
    }
}
