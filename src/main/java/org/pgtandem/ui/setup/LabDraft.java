package org.pgtandem.ui.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
import org.pgtandem.model.Transport;

/** The lab as it is being typed. What the wizard has no field for is kept from the lab that was opened. */
public final class LabDraft {

    private static final String SETTING = "settings.";

    private final StringProperty name = new SimpleStringProperty("");
    private final NodeDraft primary = new NodeDraft(Role.PRIMARY);
    private final NodeDraft standby = new NodeDraft(Role.STANDBY);
    private final NodeDraft backup = new NodeDraft(Role.BACKUP);
    private final BooleanProperty ownBackupHost = new SimpleBooleanProperty();
    private final StringProperty user = new SimpleStringProperty(Lab.Replication.DEFAULT.user());
    private final StringProperty slot = new SimpleStringProperty(Lab.Replication.DEFAULT.slot());
    private final ObjectProperty<CloneMethod> method = new SimpleObjectProperty<>(CloneMethod.PG_BASEBACKUP);
    private final ObservableMap<String, String> settings = FXCollections.observableMap(new LinkedHashMap<>());
    private final ObservableSet<String> mayReplace = FXCollections.observableSet();
    private @Nullable Lab loaded;

    public StringProperty name() {
        return name;
    }

    public NodeDraft primary() {
        return primary;
    }

    public NodeDraft standby() {
        return standby;
    }

    /** barman's own host; part of the lab only where {@link #ownBackupHost} says so. */
    public NodeDraft backup() {
        return backup;
    }

    /** Whether barman has a host of its own; else it is on the standby. */
    public BooleanProperty ownBackupHost() {
        return ownBackupHost;
    }

    /** The nodes with a form that are part of the lab, the primary first. */
    public List<NodeDraft> nodes() {
        return ownBackupHost.get() ? List.of(primary, standby, backup) : List.of(primary, standby);
    }

    /** What a node of this name is for; a standby where it has no form here. */
    public Role role(String node) {
        return nodes().stream().filter(draft -> draft.name().get().strip().equals(node)).findFirst()
                .map(NodeDraft::role).orElse(Role.STANDBY);
    }

    /** The role that standbys log in with. */
    public StringProperty user() {
        return user;
    }

    public StringProperty slot() {
        return slot;
    }

    public ObjectProperty<CloneMethod> method() {
        return method;
    }

    /** Settings asked for beyond what replication requires. */
    public ObservableMap<String, String> settings() {
        return settings;
    }

    /** Nodes whose name was typed to allow that their data directory is moved aside. Never kept. */
    public ObservableSet<String> mayReplace() {
        return mayReplace;
    }

    /** Everything that makes an earlier check worthless when it changes. */
    public Observable[] hostFields() {
        return Stream.of(primary.fields(), standby.fields(), backup.fields(), new Observable[] {ownBackupHost})
                .flatMap(Stream::of).toArray(Observable[]::new);
    }

    /** Everything that makes an earlier plan worthless when it changes. */
    public Observable[] planFields() {
        return new Observable[] {user, slot, method, settings, mayReplace};
    }

    /** Takes a whole lab over. */
    public void take(Lab lab) {
        loaded = lab;
        name.set(lab.name());
        primary.take(lab.primary());
        lab.standbys().stream().findFirst().ifPresent(standby::take);
        ownBackupHost.set(backupHost(lab).isPresent());
        backupHost(lab).ifPresent(backup::take);
        user.set(lab.replication().user());
        slot.set(lab.standbys().stream().findFirst().map(lab::slotOf).orElse(lab.replication().slot()));
        method.set(lab.method());
        settings.clear();
        settings.putAll(lab.settings());
        mayReplace.clear();
        mayReplace.addAll(lab.replaceDataDirectoryOf());
    }

    /** The lab as typed; call it for valid drafts alone. */
    public Lab toLab() {
        List<Node> others = loaded == null ? List.of() : loaded.nodes().stream().filter(this::hasNoForm).toList();
        List<Node> nodes = Stream.of(List.of(primary.toNode(), slotted(standby.toNode())),
                ownBackupHost.get() ? List.of(backup.toNode()) : List.<Node>of(), others).flatMap(List::stream)
                .toList();
        boolean synchronous = loaded != null && loaded.replication().synchronous();
        var replication = new Lab.Replication(user.get().strip(), slot.get().strip(), synchronous);
        return new Lab(name.get().strip(), nodes, replication, method.get(),
                loaded == null ? Transport.AUTO : loaded.transport(),
                loaded == null ? Map.of() : loaded.tablespaces(), settings,
                loaded == null ? null : loaded.archiveDirectory(), barman(),
                loaded == null ? null : loaded.backup(), Set.copyOf(mayReplace));
    }

    /** What is kept over a restart, by field; no secret, and no permission to replace anything. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name.get());
        primary.typed().forEach((field, text) -> typed.put("primary." + field, text));
        standby.typed().forEach((field, text) -> typed.put("standby." + field, text));
        backup.typed().forEach((field, text) -> typed.put("backup." + field, text));
        typed.put("ownBackupHost", Boolean.toString(ownBackupHost.get()));
        typed.put("user", user.get());
        typed.put("slot", slot.get());
        typed.put("method", method.get().id());
        settings.forEach((setting, value) -> typed.put(SETTING + setting, value));
        return typed;
    }

    public void retype(Map<String, String> typed) {
        name.set(typed.getOrDefault("name", name.get()));
        primary.retype(under("primary.", typed));
        standby.retype(under("standby.", typed));
        backup.retype(under("backup.", typed));
        ownBackupHost.set(Boolean.parseBoolean(typed.get("ownBackupHost")));
        user.set(typed.getOrDefault("user", user.get()));
        slot.set(typed.getOrDefault("slot", slot.get()));
        CloneMethod.byId(typed.getOrDefault("method", "")).ifPresent(method::set);
        settings.putAll(under(SETTING, typed));
    }

    private boolean hasNoForm(Node node) {
        Lab lab = java.util.Objects.requireNonNull(loaded);
        return !node.equals(lab.primary()) && lab.standbys().stream().findFirst().filter(node::equals).isEmpty()
                && backupHost(lab).filter(node::equals).isEmpty();
    }

    /** The node for backups that the lab's barman is on. */
    private static Optional<Node> backupHost(Lab lab) {
        return lab.node(lab.barmanOrDefault().node()).filter(node -> node.role() == Role.BACKUP);
    }

    /** The section of the lab that was opened, following the node whose name is typed here; else what is usual. */
    private Lab.@Nullable Barman barman() {
        Lab.Barman old = loaded == null ? null : loaded.barman();
        if (old == null || (loaded != null && loaded.node(old.node()).filter(this::hasNoForm).isPresent())) {
            return old;
        }
        boolean onPrimary = loaded != null && loaded.primary().name().equals(old.node());
        NodeDraft node = onPrimary ? primary : ownBackupHost.get() ? backup : standby;
        return new Lab.Barman(node.name().get().strip(), old.server(), old.slot(), old.retention());
    }

    private Node slotted(Node node) {
        return node.slot() == null
                ? node
                : new Node(node.name(), node.role(), node.ssh(), node.become(), node.postgres(), slot.get().strip());
    }

    private static Map<String, String> under(String prefix, Map<String, String> typed) {
        Map<String, String> part = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (field.startsWith(prefix)) {
                part.put(field.substring(prefix.length()), text);
            }
        });
        return part;
    }
}
