package org.pgtandem.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
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

/** An engine that plays what a test lays out, and keeps what it was asked for. */
final class FakeEngine implements Engine {

    Set<String> done = Set.of();

    final List<String> asked = new ArrayList<>();
    List<Finding> findings = List.of();
    List<Event> events = List.of();
    List<Sample> samples = List.of();
    boolean restart;
    Result<List<Text>> cleaned = Result.ok(List.of());
    Result<Plan> plan = Result.failed(Failure.of(Text.of("cli.untouched"), Text.of("cli.clean.yes")));
    Result<Backups> backups = Result.failed(Failure.of(Text.of("cli.untouched"), Text.of("cli.clean.yes")));
    Result<Comparison> comparison = Result.failed(Failure.of(Text.of("cli.untouched"), Text.of("cli.clean.yes")));
    @Nullable
    Agreement agreed;
    @Nullable
    Cancellation cancel;

    private void asked(String what) {
        asked.add(what);
    }

    @Override
    public Result<NodeFacts> look(Lab lab, String node, Cancellation cancel) {
        throw new AssertionError("the command line has no try-out button");
    }

    @Override
    public CheckReport check(Lab lab, CheckOptions options, Cancellation cancel) {
        asked("check");
        return new CheckReport(Map.of(), findings, Instant.EPOCH);
    }

    @Override
    public Configuration configuration(Lab lab, CheckReport report) {
        return new Configuration(List.of(), "pg_hba.conf", List.of(), List.of(), List.of(), restart);
    }

    @Override
    public List<MethodChoice> methods(Lab lab, CheckReport report) {
        throw new AssertionError("the command line shows no methods");
    }

    @Override
    public Result<Plan> plan(Lab lab, CheckReport report) {
        asked("plan");
        return plan;
    }

    @Override
    public Set<String> done(Lab lab, CheckReport report, Plan plan, Cancellation cancel) {
        return done;
    }

    @Override
    public Event.Finished clone(Lab lab, Agreement agreement, Consumer<Event> listener, Cancellation cancel) {
        asked("clone");
        agreed = agreement;
        this.cancel = cancel;
        events.forEach(listener);
        return (Event.Finished) events.getLast();
    }

    @Override
    public void monitor(Lab lab, Duration interval, Consumer<Sample> listener, Cancellation cancel) {
        asked("monitor " + interval);
        samples.forEach(listener);
        var ended = new java.util.concurrent.CountDownLatch(1);
        try (var _ = cancel.onCancel(ended::countDown)) {
            ended.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public Result<Long> burst(Lab lab, Cancellation cancel) {
        throw new AssertionError("the command line has no burst");
    }

    @Override
    public Result<Backups> backups(Lab lab, Cancellation cancel) {
        asked("backups");
        return backups;
    }

    @Override
    public Result<Plan> plan(Lab lab, Order order, Cancellation cancel) {
        asked("plan " + order);
        return plan;
    }

    @Override
    public Event.Finished carryOut(Lab lab, Order order, Agreement agreement, Consumer<Event> listener,
            Cancellation cancel) {
        asked("carry out " + order);
        agreed = agreement;
        this.cancel = cancel;
        events.forEach(listener);
        return (Event.Finished) events.getLast();
    }

    @Override
    public Result<Comparison> compare(Lab lab, String database, Cancellation cancel) {
        asked("compare " + database);
        return comparison;
    }

    @Override
    public Result<List<Text>> clean(Lab lab, Cancellation cancel) {
        asked("clean");
        return cleaned;
    }

    @Override
    public Result<SandboxLab> sandbox(SandboxOptions options, Consumer<Text> progress, Cancellation cancel) {
        asked("sandbox " + options);
        return Result.ok(new FakeSandbox(this));
    }

    /** A sandbox that notes when it is closed. */
    record FakeSandbox(FakeEngine engine) implements SandboxLab {
        @Override
        public Lab lab() {
            return CommandLineFixture.LAB;
        }

        @Override
        public Text description() {
            return Text.of("cli.untouched");
        }

        @Override
        public List<Text> instructions() {
            return List.of(Text.of("cli.clean.yes"));
        }

        @Override
        public void close() {
            engine.asked("closed");
        }
    }
}
