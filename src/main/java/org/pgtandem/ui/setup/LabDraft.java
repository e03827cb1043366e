package org.pgtandem.ui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
import org.pgtandem.model.Transport;

/** The lab as it is being typed. What the wizard has no field for is kept as the lab that was opened has it. */
public final class LabDraft {

    private static final String SETTING = "settings.";
    private static final String FURTHER = "further.";
    private static final String IDLE = "idle.";
    private static final String REST = "rest.";

    private final StringProperty name = new SimpleStringProperty("");
    private final NodeDraft primary = new NodeDraft(Role.PRIMARY);
    private final NodeDraft standby = new NodeDraft(Role.STANDBY);
    private final ObservableList<NodeDraft> further = FXCollections.observableArrayList(NodeDraft::fields);
    private final NodeDraft backup = new NodeDraft(Role.BACKUP);
    private final List<NodeDraft> idle = new ArrayList<>();
    private final BooleanProperty ownBackupHost = new SimpleBooleanProperty();
    private final StringProperty user = new SimpleStringProperty(Lab.Replication.DEFAULT.user());
    private final StringProperty slot = new SimpleStringProperty(Lab.Replication.DEFAULT.slot());
    private final ObjectProperty<CloneMethod> method = new SimpleObjectProperty<>(CloneMethod.PG_BASEBACKUP);
    private final ObjectProperty<Transport> transport = new SimpleObjectProperty<>(Transport.AUTO);
    private final ObservableMap<String, String> settings = FXCollections.observableMap(new LinkedHashMap<>());
    private final ObservableSet<String> mayReplace = FXCollections.observableSet();
    private LabRest rest = LabRest.NONE;
    private KeptOn keptOn = KeptOn.USUAL;

    public StringProperty name() {
        return name;
    }

    public NodeDraft primary() {
        return primary;
    }

    /** The first standby. */
    public NodeDraft standby() {
        return standby;
    }

    /** The standbys after the first, each with a slot of its own. Changes of their fields are changes of the list. */
    public ObservableList<NodeDraft> further() {
        return further;
    }

    /** Makes room for one more standby, with a slot that no other has. */
    public void addStandby() {
        NodeDraft added = new NodeDraft(Role.STANDBY);
        int number = 2;
        while (slots().anyMatch(freeSlot(number)::equals)) {
            number++;
        }
        added.slot().set(freeSlot(number));
        further.add(added);
    }

    private static String freeSlot(int number) {
        return Lab.Replication.DEFAULT.slot() + "_" + number;
    }

    /** The slots of all standbys, as typed. */
    public Stream<String> slots() {
        return Stream.concat(Stream.of(slot), further.stream().map(NodeDraft::slot)).map(typed -> typed.get().strip());
    }

    /** The standbys, the first one first. */
    public List<NodeDraft> standbys() {
        return Stream.concat(Stream.of(standby), further.stream()).toList();
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
        return Stream.of(List.of(primary), standbys(), ownBackupHost.get() ? List.of(backup) : List.<NodeDraft>of())
                .flatMap(List::stream).toList();
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

    /** The slot of the first standby. */
    public StringProperty slot() {
        return slot;
    }

    public ObjectProperty<CloneMethod> method() {
        return method;
    }

    /** Which way the files of a copy take. */
    public ObjectProperty<Transport> transport() {
        return transport;
    }

    /** Where the standbys keep the primary's tablespaces: its directory, theirs. As the lab that was opened has it. */
    public Map<String, String> tablespaces() {
        return rest.tablespaces();
    }

    /** Settings asked for beyond what replication requires. */
    public ObservableMap<String, String> settings() {
        return settings;
    }

    /** Nodes whose name was typed to allow that their data directory is moved aside. Never kept, and gone once a host changes. */
    public ObservableSet<String> mayReplace() {
        return mayReplace;
    }

    /** Everything that makes an earlier check worthless when it changes. */
    public Observable[] hostFields() {
        return Stream.of(primary.fields(), standby.fields(), backup.fields(),
                new Observable[] {further, ownBackupHost})
                .flatMap(Stream::of).toArray(Observable[]::new);
    }

    /** Everything that makes an earlier plan worthless when it changes. */
    public Observable[] planFields() {
        return new Observable[] {user, slot, method, transport, settings, mayReplace};
    }

    /** Takes a whole lab over. */
    void take(Lab lab) {
        rest = LabRest.of(lab);
        name.set(lab.name());
        primary.take(lab.primary());
        List<Node> standbys = lab.standbys();
        standbys.stream().findFirst().ifPresent(standby::take);
        further.setAll(standbys.stream().skip(1).map(LabDraft::draft).toList());
        Optional<Node> own = backupHost(lab);
        ownBackupHost.set(own.isPresent());
        own.ifPresent(backup::take);
        idle.clear();
        lab.nodes().stream().filter(node -> node.role() == Role.BACKUP && own.filter(node::equals).isEmpty())
                .map(LabDraft::draft).forEach(idle::add);
        keptOn = KeptOn.of(rest, all().toList());
        user.set(lab.replication().user());
        slot.set(standbys.stream().findFirst().map(lab::slotOf).orElse(lab.replication().slot()));
        method.set(lab.method());
        transport.set(lab.transport());
        settings.clear();
        settings.putAll(lab.settings());
        mayReplace.clear();
        mayReplace.addAll(lab.replaceDataDirectoryOf());
    }

    private static NodeDraft draft(Node node) {
        NodeDraft draft = new NodeDraft(node.role());
        draft.take(node);
        return draft;
    }

    /** The lab as typed; call it for valid drafts alone. */
    public Lab toLab() {
        List<Node> nodes = all().map(draft -> draft == standby ? slotted(draft.toNode()) : draft.toNode()).toList();
        Set<String> mayGo = nodes.stream().map(Node::name).filter(mayReplace::contains).collect(Collectors.toSet());
        var replication = new Lab.Replication(user.get().strip(), slot.get().strip(), rest.synchronous());
        LabRest now = restNow();
        return new Lab(name.get().strip(), nodes, replication, method.get(), transport.get(), now.tablespaces(),
                settings, now.archiveDirectory(), now.barman(), now.backup(), mayGo);
    }

    /** Every node that becomes part of the lab, those without a form last. */
    private Stream<NodeDraft> all() {
        return Stream.concat(nodes().stream(), idle.stream());
    }

    /** What is kept over a restart, by field; no secret, and no permission to replace anything. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name.get());
        Prefixed.put(typed, "primary.", primary.typed());
        Prefixed.put(typed, "standby.", standby.typed());
        Prefixed.put(typed, "backup.", backup.typed());
        Prefixed.put(typed, FURTHER, further);
        Prefixed.put(typed, IDLE, idle);
        typed.put("ownBackupHost", Boolean.toString(ownBackupHost.get()));
        typed.put("user", user.get());
        typed.put("slot", slot.get());
        typed.put("method", method.get().id());
        typed.put("transport", transport.get().name());
        Prefixed.put(typed, REST, restNow().typed());
        Prefixed.put(typed, SETTING, settings);
        return typed;
    }

    public void retype(Map<String, String> typed) {
        name.set(typed.getOrDefault("name", name.get()));
        primary.retype(Prefixed.under("primary.", typed));
        standby.retype(Prefixed.under("standby.", typed));
        backup.retype(Prefixed.under("backup.", typed));
        further.setAll(Prefixed.drafts(Role.STANDBY, FURTHER, typed));
        idle.clear();
        idle.addAll(Prefixed.drafts(Role.BACKUP, IDLE, typed));
        ownBackupHost.set(Boolean.parseBoolean(typed.get("ownBackupHost")));
        user.set(typed.getOrDefault("user", user.get()));
        slot.set(typed.getOrDefault("slot", slot.get()));
        CloneMethod.byId(typed.getOrDefault("method", "")).ifPresent(method::set);
        Enums.find(Transport.class, typed.get("transport")).ifPresent(transport::set);
        rest = LabRest.retyped(Prefixed.under(REST, typed));
        keptOn = KeptOn.of(rest, all().toList());
        settings.putAll(Prefixed.under(SETTING, typed));
    }

    /** The node for backups that the lab's barman is on. */
    private static Optional<Node> backupHost(Lab lab) {
        return lab.node(lab.barmanOrDefault().node()).filter(node -> node.role() == Role.BACKUP);
    }

    /** What the wizard has no fields for, with the nodes that are meant by what is typed here. */
    private LabRest restNow() {
        return ownBackupHost.get()
                ? new KeptOn(backup, keptOn.backups()).with(rest, all().toList(), backup)
                : keptOn.with(rest, all().toList(), standby);
    }

    /** Where there are several standbys, each has a slot of its own. */
    private Node slotted(Node node) {
        return node.slot() == null && further.isEmpty()
                ? node
                : new Node(node.name(), node.role(), node.ssh(), node.become(), node.postgres(), slot.get().strip());
    }
}
