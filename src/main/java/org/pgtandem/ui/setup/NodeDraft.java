package org.pgtandem.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
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
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<BecomeChoice> become = new SimpleObjectProperty<>(BecomeChoice.FIND_OUT);
    private @Nullable Node loaded;

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
        return address;
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
        return new Observable[] {name, host, port, user, signIn, keyFile, jump, address, become};
    }

    /** Takes a lab's node over; what the form has no field for stays with it. */
    void take(Node node) {
        loaded = node;
        name.set(node.name());
        host.set(node.ssh().host());
        port.set(node.ssh().port() == null ? "" : String.valueOf(node.ssh().port()));
        user.set(orEmpty(node.ssh().user()));
        keyFile.set(orEmpty(node.ssh().identityFile()));
        signIn.set(SignIn.KEY);
        jump.set(orEmpty(node.ssh().jump()));
        address.set(orEmpty(node.postgres().address()));
        become.set(BecomeChoice.of(node.become()));
        password.set("");
    }

    /** The node as typed; call it for valid drafts alone. */
    Node toNode() {
        Integer number = port.get().isBlank() ? null : Integer.valueOf(port.get().strip());
        String identity = signIn.get() == SignIn.KEY ? orNull(keyFile) : null;
        SshTarget ssh = new SshTarget(host.get().strip(), number, orNull(user), identity, orNull(jump));
        Become how = become.get().become();
        PostgresSpec old = loaded == null ? PostgresSpec.FIND_OUT : loaded.postgres();
        PostgresSpec spec = new PostgresSpec(old.version(), orNull(address), old.port(), old.dataDir(), old.binDir(),
                old.service(), old.sshPort());
        return new Node(name.get().strip(), role, ssh, how, spec, loaded == null ? null : loaded.slot());
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
        texts().forEach((field, property) -> property.setValue(typed.getOrDefault(field, property.getValue())));
        Enums.find(SignIn.class, typed.get("signIn")).ifPresent(signIn::set);
        Enums.find(BecomeChoice.class, typed.get("become")).ifPresent(become::set);
    }

    private Map<String, Property<String>> texts() {
        Map<String, Property<String>> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("host", host);
        texts.put("port", port);
        texts.put("user", user);
        texts.put("keyFile", keyFile);
        texts.put("jump", jump);
        texts.put("address", address);
        return texts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(StringProperty text) {
        return text.get().isBlank() ? null : text.get().strip();
    }
}
