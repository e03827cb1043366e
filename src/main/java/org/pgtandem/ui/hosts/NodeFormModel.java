package org.pgtandem.ui.hosts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.setup.Setup;

/** One node's form: what is wrong with each field, and what a try-out saw. */
public final class NodeFormModel {

    private final Setup setup;
    private final NodeDraft draft;
    private final ObjectProperty<TryOut> tryOut = new SimpleObjectProperty<>(TryOut.NONE);
    private final ObjectBinding<@Nullable Text> nameError;
    private final ObjectBinding<@Nullable Text> hostError;
    private final ObjectBinding<@Nullable Text> portError;
    private final ObjectBinding<@Nullable Text> userError;
    private final ObjectBinding<@Nullable Text> jumpError;
    private final ObjectBinding<@Nullable Text> addressError;
    private final ObjectBinding<@Nullable Text> slotError;
    private final ObjectBinding<@Nullable Text> postgresPortError;
    private final ObjectBinding<@Nullable Text> sshPortError;
    private final BooleanBinding valid;
    private @Nullable Cancellation running;

    NodeFormModel(Setup setup, NodeDraft draft) {
        this.setup = setup;
        this.draft = draft;
        nameError = Bindings.createObjectBinding(this::nameProblem, setup.draft().hostFields());
        hostError = Bindings.createObjectBinding(this::hostProblem, setup.draft().hostFields());
        portError = check(draft.port(), FieldRules::port);
        userError = check(draft.user(), FieldRules::user);
        jumpError = check(draft.jump(), FieldRules::jump);
        addressError = check(draft.address(), FieldRules::address);
        slotError = Bindings.createObjectBinding(this::slotProblem, slotFields());
        postgresPortError = check(draft.postgres().port(), FieldRules::port);
        sshPortError = check(draft.postgres().sshPort(), FieldRules::port);
        valid = Bindings.createBooleanBinding(() -> firstError() == null, errors().toArray(Observable[]::new));
        draft.changes(this::forget);
    }

    private static ObjectBinding<@Nullable Text> check(StringProperty field, Function<String, @Nullable Text> rule) {
        return Bindings.createObjectBinding(() -> rule.apply(field.get()), field);
    }

    public NodeDraft draft() {
        return draft;
    }

    public ObjectBinding<@Nullable Text> nameError() {
        return nameError;
    }

    public ObjectBinding<@Nullable Text> hostError() {
        return hostError;
    }

    public ObjectBinding<@Nullable Text> portError() {
        return portError;
    }

    public ObjectBinding<@Nullable Text> userError() {
        return userError;
    }

    public ObjectBinding<@Nullable Text> jumpError() {
        return jumpError;
    }

    public ObjectBinding<@Nullable Text> addressError() {
        return addressError;
    }

    /** Whether this standby needs a slot of its own: the first one's is on the page Configuration. */
    public boolean slotted() {
        return setup.draft().further().contains(draft);
    }

    public ObjectBinding<@Nullable Text> slotError() {
        return slotError;
    }

    public ObjectBinding<@Nullable Text> postgresPortError() {
        return postgresPortError;
    }

    public ObjectBinding<@Nullable Text> sshPortError() {
        return sshPortError;
    }

    public BooleanBinding valid() {
        return valid;
    }

    public ObjectProperty<TryOut> tryOut() {
        return tryOut;
    }

    /** Connects to this node and looks; a second press while it runs gives it up. */
    public void tryIt() {
        if (running != null) {
            running.cancel();
            return;
        }
        Cancellation cancel = new Cancellation();
        running = cancel;
        tryOut.set(TryOut.RUNS);
        Lab lab = setup.lab();
        String node = draft.name().get().strip();
        setup.work().run(() -> setup.engine().look(lab, node, cancel), result -> tried(cancel, result));
    }

    private void tried(Cancellation cancel, Result<NodeFacts> result) {
        if (running != cancel) {
            return;
        }
        running = null;
        tryOut.set(switch (result) {
            case Result.Ok<NodeFacts>(NodeFacts facts) -> new TryOut.Saw(facts);
            case Result.Failed<NodeFacts>(var failure) -> cancel.isCancelled()
                    ? TryOut.NONE
                    : new TryOut.Failed(failure);
        });
    }

    private void forget() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        tryOut.set(TryOut.NONE);
    }

    private @Nullable Text nameProblem() {
        Text problem = FieldRules.node(draft.name().get());
        boolean same = others().anyMatch(other -> draft.name().get().strip().equals(other.name().get().strip()));
        return problem == null && same ? Text.of("hostspage.error.same-name") : problem;
    }

    private @Nullable Text hostProblem() {
        Text problem = FieldRules.host(draft.host().get());
        boolean same = others().anyMatch(other -> where(draft).equals(where(other)));
        return problem == null && same ? Text.of("hostspage.error.same-host") : problem;
    }

    private Observable[] slotFields() {
        return Stream.concat(Stream.of(setup.draft().hostFields()), Stream.of(setup.draft().slot()))
                .toArray(Observable[]::new);
    }

    private @Nullable Text slotProblem() {
        if (!slotted()) {
            return null;
        }
        String slot = draft.slot().get().strip();
        Text problem = FieldRules.slot(slot);
        boolean same = setup.draft().slots().filter(slot::equals).count() > 1;
        return problem == null && same ? Text.of("hostspage.error.same-slot") : problem;
    }

    private Stream<NodeDraft> others() {
        return setup.draft().nodes().stream().filter(other -> other != draft);
    }

    private static List<String> where(NodeDraft node) {
        String port = node.port().get().strip();
        return List.of(node.host().get().strip(), port.isEmpty() ? "22" : port);
    }

    /** Why there is no try-out yet; null where it can be pressed. */
    public @Nullable Text firstError() {
        return errors().stream().map(ObjectBinding::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<ObjectBinding<@Nullable Text>> errors() {
        return List.of(nameError, hostError, portError, userError, jumpError, addressError, slotError,
                postgresPortError, sshPortError);
    }
}
