package org.pgtandem.ui.hosts;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.SandboxDesk;
import org.pgtandem.ui.setup.Setup;

/** The forms of the nodes, and the places that fill them. */
public final class HostsModel {

    private final Setup setup;
    private final SandboxDesk sandbox;
    private final NodeFormModel primary;
    private final NodeFormModel standby;
    private final ObservableList<NodeFormModel> further = FXCollections.observableArrayList();
    private final NodeFormModel backup;
    private final ObjectBinding<@Nullable Text> labError;
    private final ReadOnlyObjectWrapper<Onward> onward = new ReadOnlyObjectWrapper<>(Onward.to(PageId.CHECK, null));
    private final ObservableList<String> saved = FXCollections.observableArrayList();
    private final ObservableList<String> aliases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Failure> loadFailure = new SimpleObjectProperty<>();

    public HostsModel(Setup setup, SandboxDesk sandbox) {
        this.setup = setup;
        this.sandbox = sandbox;
        primary = new NodeFormModel(setup, setup.draft().primary());
        standby = new NodeFormModel(setup, setup.draft().standby());
        backup = new NodeFormModel(setup, setup.draft().backup());
        labError = Bindings.createObjectBinding(() -> FieldRules.name(setup.draft().name().get()),
                setup.draft().name());
        Stream.of(primary, standby, backup).forEach(form -> form.valid().subscribe(_ -> judge()));
        labError.subscribe(_ -> judge());
        setup.draft().ownBackupHost().subscribe(_ -> judge());
        setup.draft().further().subscribe(this::follow);
        follow();
    }

    /** A form for each further standby; one that is there already stays, with what it has seen. */
    private void follow() {
        List<NodeDraft> drafts = setup.draft().further();
        if (further.stream().map(NodeFormModel::draft).toList().equals(drafts)) {
            return;
        }
        further.setAll(drafts.stream().map(this::form).toList());
        judge();
    }

    private NodeFormModel form(NodeDraft draft) {
        return further.stream().filter(form -> form.draft() == draft).findFirst().orElseGet(() -> {
            NodeFormModel made = new NodeFormModel(setup, draft);
            made.valid().subscribe(_ -> judge());
            return made;
        });
    }

    private void judge() {
        onward.set(Onward.to(PageId.CHECK, whyNot()));
    }

    public Setup setup() {
        return setup;
    }

    public SandboxDesk sandbox() {
        return sandbox;
    }

    public NodeFormModel primary() {
        return primary;
    }

    public NodeFormModel standby() {
        return standby;
    }

    /** The standbys after the first. */
    public ObservableList<NodeFormModel> further() {
        return further;
    }

    public void addStandby() {
        setup.draft().addStandby();
    }

    /** Takes a further standby out of the lab; on the node nothing changes. */
    public void remove(NodeFormModel standby) {
        setup.draft().further().remove(standby.draft());
    }

    /** barman's own host; counts only where the draft says that there is one. */
    public NodeFormModel backup() {
        return backup;
    }

    public ObjectBinding<@Nullable Text> labError() {
        return labError;
    }

    public ReadOnlyObjectProperty<Onward> onward() {
        return onward.getReadOnlyProperty();
    }

    /** Names of saved labs. */
    public ObservableList<String> saved() {
        return saved;
    }

    /** Hosts that the user's ssh configuration knows. */
    public ObservableList<String> aliases() {
        return aliases;
    }

    /** Why the saved lab that was picked could not be opened. */
    public ObjectProperty<@Nullable Failure> loadFailure() {
        return loadFailure;
    }

    /** Reads what can be picked. */
    public void refresh() {
        setup.work().run(() -> Result.ok(setup.library().saved()), result -> fill(saved, result));
        setup.work().run(() -> Result.ok(setup.library().aliases()), result -> fill(aliases, result));
    }

    public void load(String name) {
        loadFailure.set(null);
        setup.work().run(() -> setup.library().load(name), this::loaded);
    }

    /** Keeps the lab under its name, for the list of saved labs. */
    public void save() {
        setup.save(result -> {
            if (result instanceof Result.Failed<Result.Done>(Failure failure)) {
                loadFailure.set(failure);
            }
        });
    }

    private void loaded(Result<Lab> result) {
        switch (result) {
            case Result.Ok<Lab>(Lab lab) -> setup.open(lab);
            case Result.Failed<Lab>(Failure failure) -> loadFailure.set(failure);
        }
    }

    private @Nullable Text whyNot() {
        if (labError.get() != null) {
            return labError.get();
        }
        boolean valid = primary.valid().get() && standby.valid().get()
                && further.stream().allMatch(form -> form.valid().get())
                && (backup.valid().get() || !setup.draft().ownBackupHost().get());
        return valid ? null : Text.of("hostspage.incomplete");
    }

    private static void fill(ObservableList<String> list, Result<List<String>> result) {
        if (result instanceof Result.Ok<List<String>>(List<String> found)) {
            list.setAll(found);
        }
    }
}
