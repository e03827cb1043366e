package org.pgtandem.ui.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.Setup;

/** The plan, and the names that must be typed before it may replace anything. */
public final class ReviewModel {

    private final Setup setup;
    private final ObjectProperty<@Nullable Plan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();
    private final ObservableList<ReviewRow> rows = FXCollections.observableArrayList();
    private final ObservableSet<String> unfolded = FXCollections.observableSet();
    private final ObjectProperty<@Nullable ReviewRow> selected = new SimpleObjectProperty<>();
    private final ObjectBinding<Onward> onward;
    private int asked;

    public ReviewModel(Setup setup) {
        this.setup = setup;
        onward = Bindings.createObjectBinding(this::nextStep, rows, setup.draft().mayReplace(), failure);
        for (Observable field : List.<Observable>of(setup.draft().user(), setup.draft().slot(),
                setup.draft().method(), setup.draft().transport(), setup.draft().settings())) {
            field.addListener(_ -> make());
        }
        setup.report().subscribe(this::make);
    }

    private void make() {
        int mine = ++asked;
        CheckReport report = setup.report().get();
        if (report == null) {
            plan.set(null);
            rows.clear();
            return;
        }
        Lab lab = allowingAll(setup.lab());
        setup.work().run(() -> setup.engine().plan(lab, report), result -> {
            if (mine == asked) {
                show(result);
                if (result instanceof Result.Ok<Plan>(Plan made)) {
                    markDone(lab, report, made, mine);
                }
            }
        });
    }

    /** A look at the nodes takes its time, so the plan is shown before. */
    private void markDone(Lab lab, CheckReport report, Plan made, int mine) {
        setup.work().run(() -> Result.ok(setup.engine().done(lab, report, made, new Cancellation())), looked -> {
            if (mine == asked && looked instanceof Result.Ok<Set<String>>(Set<String> done) && !done.isEmpty()) {
                showRows(made, done);
            }
        });
    }

    /** The plan that is shown is the one after the person has allowed everything that it asks for. */
    private static Lab allowingAll(Lab lab) {
        return lab.replacing(lab.standbys().stream().map(Node::name).collect(Collectors.toSet()));
    }

    private void show(Result<Plan> result) {
        switch (result) {
            case Result.Ok<Plan>(Plan made) -> {
                failure.set(null);
                plan.set(made);
                setup.shown(made);
                showRows(made, Set.of());
            }
            case Result.Failed<Plan>(Failure why) -> {
                plan.set(null);
                rows.clear();
                failure.set(why);
            }
        }
    }

    private void showRows(Plan made, Set<String> done) {
        done.forEach(unfolded::remove);
        rows.setAll(ReviewRow.of(made, done));
        rows.stream().filter(ReviewRow::replaces).map(ReviewRow::id).forEach(unfolded::add);
        selected.set(rows.stream().filter(ReviewRow::replaces).findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Folds or unfolds a step, and has the why pane explain it. */
    public void toggle(ReviewRow row) {
        selected.set(row);
        if (!unfolded.remove(row.id())) {
            unfolded.add(row.id());
        }
    }

    public boolean allUnfolded() {
        return !rows.isEmpty() && rows.stream().allMatch(row -> unfolded.contains(row.id()));
    }

    public void unfoldAll(boolean yes) {
        rows.stream().filter(row -> yes || !row.replaces()).forEach(row -> {
            if (yes) {
                unfolded.add(row.id());
            } else {
                unfolded.remove(row.id());
            }
        });
    }

    /** The person typed into the field that allows a step; only the node's whole name does. */
    public void type(ReviewRow row, String text) {
        String node = row.step().info().node();
        if (text.strip().equals(node)) {
            setup.draft().mayReplace().add(node);
        } else {
            setup.draft().mayReplace().remove(node);
        }
    }

    /** Names that are still to be typed. */
    Set<String> missing() {
        return rows.stream().filter(ReviewRow::replaces).map(row -> row.step().info().node())
                .filter(node -> !setup.draft().mayReplace().contains(node)).collect(Collectors.toSet());
    }

    private Onward nextStep() {
        Text label = rows.isEmpty() ? Text.of("reviewpage.run-none") : Text.of("reviewpage.run", rows.size());
        if (failure.get() != null) {
            return new Onward(label, Objects.requireNonNull(failure.get()).reason(), true);
        }
        if (rows.isEmpty()) {
            return new Onward(label, Text.of("reviewpage.making"), false);
        }
        return missing().stream().findFirst().map(node -> new Onward(label, Text.of("reviewpage.type-first", node),
                false)).orElse(Onward.free(label));
    }

    /** Null while it is made, or where there can be none. */
    public ObjectProperty<@Nullable Plan> plan() {
        return plan;
    }

    /** Why there can be no plan. */
    public ObjectProperty<@Nullable Failure> failure() {
        return failure;
    }

    public ObservableList<ReviewRow> rows() {
        return rows;
    }

    /** Ids of the steps that show their command. */
    public ObservableSet<String> unfolded() {
        return unfolded;
    }

    /** The step that the why pane explains. */
    public ObjectProperty<@Nullable ReviewRow> selected() {
        return selected;
    }

    public ObjectBinding<Onward> onward() {
        return onward;
    }

    public Setup setup() {
        return setup;
    }
}
