package org.pgtandem.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;

/** A node as it is being typed: every field may be wrong, none is lost. */
public final class NodeDraft {

    private final Role role;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final ObjectProperty<SignIn> signIn = new SimpleObjectProperty<>(SignIn.KEY);
    private final StringProperty keyFile = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty jump = new SimpleStringProperty("");
    private final StringProperty slot = new SimpleStringProperty("");
    private final PostgresDraft postgres = new PostgresDraft();
    private final ObjectProperty<BecomeChoice> become = new SimpleObjectProperty<>(BecomeChoice.FIND_OUT);

    NodeDraft(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty host() {
        return host;
    }

    public StringProperty port() {
        return port;
    }

    public StringProperty user() {
        return user;
    }

    public ObjectProperty<SignIn> signIn() {
        return signIn;
    }

    public StringProperty keyFile() {
        return keyFile;
    }

    /** Lives in memory alone, and is no part of what is kept. */
    public StringProperty password() {
        return password;
    }

    public StringProperty jump() {
        return jump;
    }

    /** The way between the nodes. */
    public StringProperty address() {
        return postgres.address();
    }

    /** A slot of the standby's own; empty where it has none. The first standby's is on the lab as well. */
    public StringProperty slot() {
        return slot;
    }

    public PostgresDraft postgres() {
        return postgres;
    }

    public ObjectProperty<BecomeChoice> become() {
        return become;
    }

    /** Calls back whenever a field has changed. */
    public void changes(Runnable changed) {
        for (Observable field : fields()) {
            field.addListener(_ -> changed.run());
        }
        password.addListener(_ -> changed.run());
    }

    /** Everything that decides which host is meant and how it is reached. */
    Observable[] fields() {
        return Stream.concat(texts().values().stream(), Stream.of(signIn, become)).toArray(Observable[]::new);
    }

    /** Takes a lab's node over. */
    void take(Node node) {
        name.set(node.name());
        host.set(node.ssh().host());
        port.set(PostgresDraft.orEmpty(node.ssh().port()));
        user.set(PostgresDraft.orEmpty(node.ssh().user()));
        keyFile.set(PostgresDraft.orEmpty(node.ssh().identityFile()));
        signIn.set(SignIn.KEY);
        jump.set(PostgresDraft.orEmpty(node.ssh().jump()));
        postgres.take(node.postgres());
        slot.set(PostgresDraft.orEmpty(node.slot()));
        become.set(BecomeChoice.of(node.become()));
        password.set("");
    }

    /** The node as typed; call it for valid drafts alone. */
    Node toNode() {
        String identity = signIn.get() == SignIn.KEY ? PostgresDraft.orNull(keyFile) : null;
        SshTarget ssh = new SshTarget(host.get().strip(), PostgresDraft.number(port), PostgresDraft.orNull(user),
                identity, PostgresDraft.orNull(jump));
        return new Node(name.get().strip(), role, ssh, become.get().become(), postgres.toSpec(),
                PostgresDraft.orNull(slot));
    }

    /** What is kept over a restart, by field. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        texts().forEach((field, property) -> typed.put(field, property.getValue()));
        typed.put("signIn", signIn.get().name());
        typed.put("become", become.get().name());
        return typed;
    }

    void retype(Map<String, String> typed) {
        password.set("");
        texts().forEach((field, property) -> property.setValue(typed.getOrDefault(field, property.getValue())));
        Enums.find(SignIn.class, typed.get("signIn")).ifPresent(signIn::set);
        Enums.find(BecomeChoice.class, typed.get("become")).ifPresent(become::set);
    }

    private Map<String, StringProperty> texts() {
        Map<String, StringProperty> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("host", host);
        texts.put("port", port);
        texts.put("user", user);
        texts.put("keyFile", keyFile);
        texts.put("jump", jump);
        texts.put("slot", slot);
        texts.putAll(postgres.texts());
        return texts;
    }
}
