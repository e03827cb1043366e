package org.pgtandem.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.job.Configuration;
import org.pgtandem.job.Engine;
import org.pgtandem.job.SandboxLab;
import org.pgtandem.job.SandboxOptions;
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

/** An engine that answers as it was told, and fails the test when asked for anything else. */
public final class FakeEngine implements Engine {

    public Set<String> done = Set.of();

    /** What a clone does in a test. */
    public interface Clone {
        Event.Finished run(Lab lab, Consumer<Event> events, Cancellation cancel);
    }

    /** What an order does in a test. */
    public interface CarryOut {
        Event.Finished run(Order order, Consumer<Event> events, Cancellation cancel);
    }

    private @Nullable Agreement agreed;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private @Nullable BiFunction<Lab, String, Result<NodeFacts>> look;
    private @Nullable BiFunction<Lab, Cancellation, CheckReport> check;
    private @Nullable Function<Lab, Configuration> configuration;
    private @Nullable Function<Lab, List<MethodChoice>> methods;
    private @Nullable Function<Lab, Result<Plan>> plan;
    private @Nullable Clone clone;
    private @Nullable Function<Lab, Result<Backups>> backups;
    private @Nullable Function<Order, Result<Plan>> planOrder;
    private @Nullable CarryOut carryOut;
    private @Nullable Function<String, Result<Comparison>> compare;
    private @Nullable Function<SandboxOptions, Result<SandboxLab>> sandbox;

    public FakeEngine look(BiFunction<Lab, String, Result<NodeFacts>> answer) {
        look = answer;
        return this;
    }

    public FakeEngine check(BiFunction<Lab, Cancellation, CheckReport> answer) {
        check = answer;
        return this;
    }

    public FakeEngine configuration(Function<Lab, Configuration> answer) {
        configuration = answer;
        return this;
    }

    public FakeEngine methods(Function<Lab, List<MethodChoice>> answer) {
        methods = answer;
        return this;
    }

    public FakeEngine plan(Function<Lab, Result<Plan>> answer) {
        plan = answer;
        return this;
    }

    public FakeEngine clone(Clone answer) {
        clone = answer;
        return this;
    }

    public FakeEngine sandbox(Function<SandboxOptions, Result<SandboxLab>> answer) {
        sandbox = answer;
        return this;
    }

    public FakeEngine backups(Function<Lab, Result<Backups>> answer) {
        backups = answer;
        return this;
    }

    public FakeEngine planOrder(Function<Order, Result<Plan>> answer) {
        planOrder = answer;
        return this;
    }

    public FakeEngine carryOut(CarryOut answer) {
        carryOut = answer;
        return this;
    }

    public FakeEngine compare(Function<String, Result<Comparison>> answer) {
        compare = answer;
        return this;
    }

    /** Names of the calls so far, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Result<NodeFacts> look(Lab lab, String node, Cancellation cancel) {
        return told("look", look).apply(lab, node);
    }

    @Override
    public CheckReport check(Lab lab, CheckOptions options, Cancellation cancel) {
        return told("check", check).apply(lab, cancel);
    }

    @Override
    public Configuration configuration(Lab lab, CheckReport report) {
        return told("configuration", configuration).apply(lab);
    }

    @Override
    public List<MethodChoice> methods(Lab lab, CheckReport report) {
        return told("methods", methods).apply(lab);
    }

    @Override
    public Result<Plan> plan(Lab lab, CheckReport report) {
        return told("plan", plan).apply(lab);
    }

    @Override
    public Set<String> done(Lab lab, CheckReport report, Plan plan, Cancellation cancel) {
        return done;
    }

    /** What the last clone was allowed to cost; null before. */
    public @Nullable Agreement agreed() {
        return agreed;
    }

    @Override
    public Event.Finished clone(Lab lab, Agreement agreement, Consumer<Event> events, Cancellation cancel) {
        agreed = agreement;
        return told("clone", clone).run(lab, events, cancel);
    }

    @Override
    public void monitor(Lab lab, Duration interval, Consumer<Sample> samples, Cancellation cancel) {
        throw unexpected("monitor");
    }

    @Override
    public Result<Long> burst(Lab lab, Cancellation cancel) {
        throw unexpected("burst");
    }

    @Override
    public Result<Backups> backups(Lab lab, Cancellation cancel) {
        return told("backups", backups).apply(lab);
    }

    @Override
    public Result<Plan> plan(Lab lab, Order order, Cancellation cancel) {
        return told("plan order", planOrder).apply(order);
    }

    @Override
    public Event.Finished carryOut(Lab lab, Order order, Agreement agreement, Consumer<Event> events,
            Cancellation cancel) {
        return told("carry out", carryOut).run(order, events, cancel);
    }

    @Override
    public Result<Comparison> compare(Lab lab, String database, Cancellation cancel) {
        return told("compare", compare).apply(database);
    }

    @Override
    public Result<List<Text>> clean(Lab lab, Cancellation cancel) {
        throw unexpected("clean");
    }

    @Override
    public Result<SandboxLab> sandbox(SandboxOptions options, Consumer<Text> progress, Cancellation cancel) {
        return told("sandbox", sandbox).apply(options);
    }

    private <T> T told(String call, @Nullable T answer) {
        calls.add(call);
        if (answer == null) {
            throw unexpected(call);
        }
        return answer;
    }

    private static AssertionError unexpected(String call) {
        return new AssertionError("the test did not expect " + call);
    }
}
