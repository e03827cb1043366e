package org.pgtandem.ui.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;

/** Runs the preflight and says what it found; blockers stop, warnings ask. */
public final class CheckModel {

    private final Setup setup;
    private final ObservableList<FindingGroup> findings = FXCollections.observableArrayList();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final ObjectProperty<@Nullable FindingGroup> selected = new SimpleObjectProperty<>();
    private final BooleanProperty checking = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<Duration> took = new SimpleObjectProperty<>(Duration.ZERO);
    private final ObjectBinding<Onward> onward;
    private Cancellation running = new Cancellation();

    public CheckModel(Setup setup) {
        this.setup = setup;
        setup.report().subscribe(this::show);
        onward = Bindings.createObjectBinding(this::nextStep, setup.report(), checking, findings, setup.accepted());
    }

    /** Checks unless that was done since the hosts were last changed. */
    public void enter() {
        if (setup.report().get() == null) {
            check();
        }
    }

    /** Gathers everything anew; an earlier check that still runs is given up. */
    public void check() {
        stop();
        Cancellation cancel = new Cancellation();
        running = cancel;
        checking.set(true);
        failure.set(null);
        setup.report().set(null);
        Lab lab = setup.lab();
        Instant start = Instant.now();
        setup.work().run(() -> Result.ok(setup.engine().check(lab, new CheckOptions(true), cancel)),
                result -> checked(cancel, start, result));
    }

    /** Gives up a check that runs. */
    public void stop() {
        running.cancel();
        checking.set(false);
    }

    private void checked(Cancellation cancel, Instant start, Result<CheckReport> result) {
        if (running != cancel || cancel.isCancelled()) {
            return;
        }
        checking.set(false);
        took.set(Duration.between(start, Instant.now()));
        switch (result) {
            case Result.Ok<CheckReport>(CheckReport report) -> setup.report().set(report);
            case Result.Failed<CheckReport>(Failure why) -> failure.set(why);
        }
    }

    private void show(@Nullable CheckReport report) {
        findings.setAll(report == null ? List.of() : FindingGroup.of(report.findings()));
        selected.set(findings.isEmpty() ? null : findings.getFirst());
    }

    private Onward nextStep() {
        long blockers = count(Shown.BLOCKERS);
        if (checking.get() || setup.report().get() == null) {
            return Onward.to(PageId.CONFIGURATION, Text.of("checkpage.wait"));
        }
        if (blockers > 0) {
            Text first = findings.getFirst().finding().message();
            return new Onward(Onward.to(PageId.CONFIGURATION, null).label(), Text.of("checkpage.blocked", first), true);
        }
        long open = openWarnings();
        return Onward.to(PageId.CONFIGURATION, open == 0 ? null : Text.of("checkpage.accept-first", open));
    }

    private long openWarnings() {
        return findings.stream().filter(group -> group.severity() == Finding.Severity.WARNING)
                .filter(group -> !setup.accepted().contains(group.key())).count();
    }

    public long count(Shown which) {
        return findings.stream().filter(group -> which.shows(group.severity())).count();
    }

    /** Worst first. */
    public ObservableList<FindingGroup> findings() {
        return findings;
    }

    /** Takes a warning, or takes that back. */
    public void accept(FindingGroup warning, boolean yes) {
        if (yes) {
            setup.accepted().add(warning.key());
        } else {
            setup.accepted().remove(warning.key());
        }
    }

    public boolean accepted(FindingGroup warning) {
        return setup.accepted().contains(warning.key());
    }

    public ObjectProperty<Shown> shown() {
        return shown;
    }

    /** The finding that the why pane explains. */
    public ObjectProperty<@Nullable FindingGroup> selected() {
        return selected;
    }

    public BooleanProperty checking() {
        return checking;
    }

    /** Why the check itself broke off; what it found is no failure. */
    public ObjectProperty<@Nullable Failure> failure() {
        return failure;
    }

    public ObjectProperty<Duration> took() {
        return took;
    }

    public ObjectBinding<Onward> onward() {
        return onward;
    }

    public Setup setup() {
        return setup;
    }
}
