package org.pgtandem.ui.setup;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckReport;
import org.pgtandem.job.Engine;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event;
import org.pgtandem.ui.work.Work;

/** What the pages work on together. Drawing thread only. */
public final class Setup {

    /** The field of what is kept that says that it stands in a file as well. */
    private static final String OPENED = "opened";

    private final Engine engine;
    private final LabLibrary library;
    private final Work work;
    private final BiConsumer<SecretRef, String> secrets;
    private final LabDraft draft = new LabDraft();
    private final DraftKeeper keeper;
    private final ObjectProperty<@Nullable CheckReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<Event.@Nullable Finished> finished = new SimpleObjectProperty<>();
    private final ObservableSet<String> accepted = FXCollections.observableSet();
    private Agreement agreement = Agreement.TO_NOTHING;
    private final ObservableList<String> standbyLog = FXCollections.observableArrayList();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private boolean loading;
    private Origin origin = Origin.TYPED;
    /** What the person had typed of an own lab before the sandbox came into the forms; null for nothing. */
    private @Nullable Map<String, String> own;

    /** @param secrets takes a password that was typed into a form, for the engine to find */
    public Setup(Engine engine, LabLibrary library, Work work, BiConsumer<SecretRef, String> secrets) {
        this.engine = engine;
        this.library = library;
        this.work = work;
        this.secrets = secrets;
        keeper = new DraftKeeper(library, work);
        InvalidationListener hostsChanged = _ -> hostTyped();
        InvalidationListener named = _ -> nameTyped();
        InvalidationListener typed = _ -> typed();
        for (Observable field : draft.hostFields()) {
            field.addListener(hostsChanged);
            field.addListener(typed);
        }
        for (Observable field : draft.planFields()) {
            field.addListener(typed);
        }
        draft.name().addListener(named);
    }

    public Engine engine() {
        return engine;
    }

    public LabLibrary library() {
        return library;
    }

    public Work work() {
        return work;
    }

    public LabDraft draft() {
        return draft;
    }

    /** What the last check found; null where there is none for the hosts as they are typed now. */
    public ObjectProperty<@Nullable CheckReport> report() {
        return report;
    }

    /** How the last run ended; null while it runs and before. */
    public ObjectProperty<Event.@Nullable Finished> finished() {
        return finished;
    }

    /** The warnings of the last check that the person goes on in spite of, by their keys. */
    public ObservableSet<String> accepted() {
        return accepted;
    }

    /** What the plan on the Review page costs, which is all that a run may cost. */
    public Agreement agreement() {
        return agreement;
    }

    /** The person sees this plan. */
    public void shown(Plan plan) {
        agreement = Agreement.to(plan);
    }

    /** What the standby's server wrote during the run, oldest first. */
    public ObservableList<String> standbyLog() {
        return standbyLog;
    }

    public BooleanProperty running() {
        return running;
    }

    /** Opens a lab: everything typed before gives way to it. */
    public void open(Lab lab) {
        own = null;
        change(Origin.OPENED, () -> draft.take(lab));
    }

    /** Opens the lab of two nodes on this computer. It is not kept; what was typed before comes back with {@link #startOwn}. */
    public void openSandbox(Lab lab) {
        if (origin == Origin.TYPED) {
            own = draft.typed();
        }
        change(Origin.SANDBOX, () -> draft.take(lab));
    }

    /**
     * A person wants to type a lab of their own: what is typed of one already stays or comes back, and otherwise the
     * forms are empty.
     *
     * @return whether there is another lab in the forms now
     */
    public boolean startOwn() {
        if (origin == Origin.TYPED) {
            return false;
        }
        Map<String, String> typed = own == null ? new LabDraft().typed() : own;
        own = null;
        change(Origin.TYPED, () -> {
            draft.settings().clear();
            draft.mayReplace().clear();
            draft.retype(typed);
        });
        return true;
    }

    /** Takes up what was typed before the program was closed, unless a lab was opened since. */
    public void resume(Map<String, String> typed) {
        boolean unfinished = !typed.containsKey(OPENED);
        if (origin == Origin.TYPED) {
            change(unfinished ? Origin.TYPED : Origin.OPENED, () -> draft.retype(typed));
        } else if (origin == Origin.SANDBOX && unfinished) {
            own = typed;
        }
    }

    /** Whether the lab in the forms is that of two nodes on this computer. */
    public boolean sandbox() {
        return origin == Origin.SANDBOX;
    }

    /** The lab as typed, for the engine; its passwords are handed over first. */
    public Lab lab() {
        draft.nodes().forEach(this::give);
        return draft.toLab();
    }

    /** Keeps the lab as typed under its name; what was typed to allow a replacement holds for this time alone. */
    public void save(Consumer<Result<Result.Done>> then) {
        Lab lab = lab().replacing(Set.of());
        work.run(() -> library.save(lab), saved -> {
            if (saved.isOk() && origin == Origin.TYPED) {
                origin = Origin.OPENED;
                typed();
            }
            then.accept(saved);
        });
    }

    private void give(NodeDraft node) {
        if (node.signIn().get() == SignIn.PASSWORD && !node.password().get().isEmpty()) {
            secrets.accept(new SecretRef.SshPassword(node.name().get().strip()), node.password().get());
        }
    }

    private void change(Origin from, Runnable how) {
        origin = from;
        loading = true;
        how.run();
        loading = false;
        hostsChanged();
        typed();
    }

    /** Another host may be meant by the same name now, so no permission stands for it. */
    private void hostTyped() {
        if (!loading) {
            draft.mayReplace().clear();
            makeOwn();
        }
        hostsChanged();
    }

    private void nameTyped() {
        if (!loading) {
            makeOwn();
        }
        typed();
    }

    /** An opened lab under another name or with another host is one that the person types. */
    private void makeOwn() {
        if (origin == Origin.OPENED) {
            origin = Origin.TYPED;
        }
    }

    private void hostsChanged() {
        if (!loading && !running.get()) {
            forget();
        }
    }

    /**
     * The person turns from a run that has ended to what comes before it. The run has changed the nodes, so what was
     * found, planned and allowed before it holds no longer.
     *
     * @return whether a run had ended
     */
    public boolean leaveRun() {
        if (finished.get() == null || running.get()) {
            return false;
        }
        draft.mayReplace().clear();
        forget();
        return true;
    }

    private void forget() {
        agreement = Agreement.TO_NOTHING;
        accepted.clear();
        report.set(null);
        finished.set(null);
    }

    private void typed() {
        if (!loading && origin != Origin.SANDBOX) {
            Map<String, String> kept = draft.typed();
            if (origin == Origin.OPENED) {
                kept.put(OPENED, "");
            }
            keeper.keep(kept);
        }
    }
}
