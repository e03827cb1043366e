package org.pgtandem.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Text;

/**
 * What will be done, in order.
 *
 * @param lab      the lab's name
 * @param targets  the clusters that it works on, so that two runs keep out of each other's way
 * @param steps    in order; a scope holds steps of its own
 * @param factsAt  when the oldest facts behind it were gathered
 * @param afterwards what a person should know once all of it is done
 */
public record Plan(String lab, List<Target> targets, List<Step> steps, Instant factsAt, List<Text> afterwards) {

    public Plan {
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        afterwards = List.copyOf(afterwards);
    }

    /** A plan that needs no word afterwards. */
    public Plan(String lab, List<Target> targets, List<Step> steps, Instant factsAt) {
        this(lab, targets, steps, factsAt, List.of());
    }

    /** The same with what to tell when it is done. */
    public Plan telling(Text... texts) {
        return new Plan(lab, targets, steps, factsAt, List.of(texts));
    }

    /**
     * A cluster that a plan works on.
     *
     * @param owner the cluster's owner
     * @param home  that user's home directory
     */
    public record Target(String node, RunAs owner, String home) {}

    /**
     * Every step in the order in which it starts, what holds others before those, what closes a scope after them. What
     * an attempt does where it fails is not among them.
     */
    public List<Step> flat() {
        return steps.stream().flatMap(step -> walk(step, false)).toList();
    }

    /** Every step that there is, also those that are only carried out where an attempt fails. */
    public List<Step> all() {
        return steps.stream().flatMap(step -> walk(step, true)).toList();
    }

    /** The steps that a step holds and a run that goes well carries out; none for most. */
    public static List<Step> inner(Step step) {
        return switch (step) {
            case Step.Scope scope -> Stream.concat(scope.steps().stream(), Stream.ofNullable(scope.closing()))
                    .toList();
            case Step.Attempt attempt -> attempt.steps();
            default -> List.of();
        };
    }

    private static Stream<Step> walk(Step step, boolean onFailure) {
        Stream<Step> undoing = onFailure && step instanceof Step.Attempt attempt
                ? attempt.onFailure().stream()
                : Stream.of();
        Stream<Step> inner = Stream.concat(inner(step).stream(), undoing);
        return Stream.concat(Stream.of(step), inner.flatMap(held -> walk(held, onFailure)));
    }
}
