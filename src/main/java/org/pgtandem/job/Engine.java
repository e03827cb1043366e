package org.pgtandem.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event;

/**
 * Everything that the program can do for a person. Every call blocks its thread until it is done, so callers use
 * virtual threads; listeners are called on the engine's threads, in order.
 */
public interface Engine {

    /** Connects to one node and gathers its facts: the try-out button. Changes nothing. */
    Result<NodeFacts> look(Lab lab, String node, Cancellation cancel);

    /** Gathers the facts of all nodes at once and judges them. Changes nothing. */
    CheckReport check(Lab lab, CheckOptions options, Cancellation cancel);

    /** What would be configured, beside what is there now. Pure: works on the report alone. */
    Configuration configuration(Lab lab, CheckReport report);

    /** Every clone method and whether it works with these facts. Pure. */
    List<MethodChoice> methods(Lab lab, CheckReport report);

    /** The plan of a clone, or why there can be none. Pure. */
    Result<Plan> plan(Lab lab, CheckReport report);

    /** The ids of a plan's steps that are done already. Looks at the nodes again, and changes nothing. */
    Set<String> done(Lab lab, CheckReport report, Plan plan, Cancellation cancel);

    /**
     * Checks, plans, configures, clones, starts and verifies. A second run, after success or failure, does only what is
     * not done yet: that is how a person retries. The last event is always {@link Event.Finished}.
     *
     * @param agreement what it may interrupt or remove; where the plan now costs more, nothing is begun
     */
    Event.Finished clone(Lab lab, Agreement agreement, Consumer<Event> events, Cancellation cancel);

    /**
     * Watches until cancelled: one sample a tick, unreachable nodes included. Returns after cancellation, when its
     * connections are closed.
     */
    void monitor(Lab lab, Duration interval, Consumer<Sample> samples, Cancellation cancel);

    /** Writes a burst of rows on the primary, so that there is something to see. The bytes of WAL it made. */
    Result<Long> burst(Lab lab, Cancellation cancel);

    /** What there is of backups, and how well they are. Changes nothing. */
    Result<Backups> backups(Lab lab, Cancellation cancel);

    /** Looks at the nodes and plans what is asked for, or says why there can be no plan. Changes nothing. */
    Result<Plan> plan(Lab lab, Order order, Cancellation cancel);

    /**
     * Looks, plans, and carries out. What is done already is not done again. The last event is always
     * {@link Event.Finished}.
     *
     * @param agreement what it may interrupt or remove; where the plan now costs more, nothing is begun
     */
    Event.Finished carryOut(Lab lab, Order order, Agreement agreement, Consumer<Event> events, Cancellation cancel);

    /**
     * Counts the rows of a database's tables and sums them up on every node, once the standbys have replayed what the
     * primary has now. Changes nothing.
     */
    Result<Comparison> compare(Lab lab, String database, Cancellation cancel);

    /** Removes what an interrupted job left on the nodes; tells each thing removed. */
    Result<List<Text>> clean(Lab lab, Cancellation cancel);

    /** Starts two nodes on this computer. The lab that comes back works with every other call until it is closed. */
    Result<SandboxLab> sandbox(SandboxOptions options, Consumer<Text> progress, Cancellation cancel);
}
