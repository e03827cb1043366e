package org.pgtandem.job;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pgtandem.facts.FactsGatherer;
import org.pgtandem.facts.check.Preflight;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** Gathers the facts of a lab's nodes, all at once, and judges them. */
final class CheckJob {

    private final Clock clock;
    private final FactsGatherer gatherer;

    CheckJob(Clock clock) {
        this.clock = clock;
        this.gatherer = new FactsGatherer(clock);
    }

    CheckReport check(Lab lab, LabConnections connections, CheckOptions options, Cancellation cancel) {
        Map<String, CompletableFuture<Result<NodeFacts>>> asked = new LinkedHashMap<>();
        for (Node node : lab.nodes()) {
            asked.put(node.name(), CompletableFuture.supplyAsync(() -> look(lab, node, connections, cancel),
                    task -> Thread.ofVirtual().name("facts of " + node.name()).start(task)));
        }
        Map<String, Result<NodeFacts>> facts = new LinkedHashMap<>();
        asked.forEach((node, answer) -> facts.put(node, joined(answer)));
        return new CheckReport(facts, Preflight.judge(lab, facts, options.willAsk()), clock.instant());
    }

    Result<NodeFacts> look(Lab lab, Node node, LabConnections connections, Cancellation cancel) {
        return connections.hosts().host(node.name())
                .flatMap(host -> gatherer.gather(lab, node, host, connections.sql(), cancel));
    }

    /** What is thrown there is a bug, and stays the bug that it is. */
    private static Result<NodeFacts> joined(CompletableFuture<Result<NodeFacts>> answer) {
        try {
            return answer.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof RuntimeException bug ? bug : thrown;
        }
    }
}
