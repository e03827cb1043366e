package org.pgtandem.ui.hosts;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.SandboxDesk;
import org.pgtandem.ui.setup.Setup;

/** Both forms, and the places that fill them. */
public final class HostsModel {

    private final Setup setup;
    private final SandboxDesk sandbox;
    private final NodeFormModel primary;
    private final NodeFormModel standby;
    private final NodeFormModel backup;
    private final ObjectBinding<@Nullable Text> labError;
    private final ObjectBinding<Onward> onward;
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
        onward = Bindings.createObjectBinding(() -> Onward.to(PageId.CHECK, whyNot()), labError, primary.valid(),
                standby.valid(), backup.valid(), setup.draft().ownBackupHost());
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

    /** barman's own host; counts only where the draft says that there is one. */
    public NodeFormModel backup() {
        return backup;
    }

    public ObjectBinding<@Nullable Text> labError() {
        return labError;
    }

    public ObjectBinding<Onward> onward() {
        return onward;
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
        Lab lab = setup.lab();
        setup.work().run(() -> setup.library().save(lab), result -> {
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
                && (backup.valid().get() || !setup.draft().ownBackupHost().get());
        return valid ? null : Text.of("hostspage.incomplete");
    }

    private static void fill(ObservableList<String> list, Result<List<String>> result) {
        if (result instanceof Result.Ok<List<String>>(List<String> found)) {
            list.setAll(found);
        }
    }
}
