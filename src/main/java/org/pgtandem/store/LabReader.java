package org.pgtandem.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.Text;

/** Turns the text of a lab file into a lab, or says where it breaks which rule. */
final class LabReader {

    private static final List<String> KEYS = List.of("name", "nodes", "replication", "clone", "settings", "archive",
            "barman", "backup", "confirm");

    private final Problems problems;

    private LabReader(Problems problems) {
        this.problems = problems;
    }

    /** @param file the file's name as a person knows it, for messages */
    static Result<Lab> read(String file, String text) {
        try {
            Problems problems = new Problems(file);
            Lab lab = new LabReader(problems).lab(JsonReader.parse(text));
            Optional<Failure> problem = problems.first();
            return problem.<Result<Lab>>map(Result::failed).orElseGet(() -> Result.ok(lab));
        } catch (JsonReader.BrokenJson broken) {
            Problems problems = new Problems(file);
            problems.add(broken.place(), Text.of("lab.json", broken.why()), Text.of("lab.json.fix"), broken.said());
            return Result.failed(problems.first().orElseThrow());
        }
    }

    private Lab lab(Json root) {
        Fields fields = Fields.of(root, "", KEYS, problems);
        String name = fields.required("name", Rules.LAB_NAME);
        List<NodeReader.Placed> nodes = nodes(fields);
        Lab.Replication replication = replication(fields);
        Lab.Barman barman = barman(fields, nodes);
        new NodeChecks(nodes, problems).check(fields, replication, barman);
        CloneReader clone = CloneReader.read(fields, problems);
        return new Lab(name, nodes.stream().map(NodeReader.Placed::node).toList(), replication, clone.method(),
                clone.transport(), clone.tablespaces(), settings(fields),
                fields.object("archive", List.of("directory")).optional("directory", Rules.PATH),
                barman, keeping(fields, nodes), confirmed(fields, nodes));
    }

    private List<NodeReader.Placed> nodes(Fields fields) {
        if (fields.value("nodes").isEmpty()) {
            problems.add(fields.at(), Text.of("lab.missing", "nodes"), Text.of("lab.nodes.fix"));
        }
        List<NodeReader.Placed> nodes = new ArrayList<>();
        for (Json value : fields.array("nodes")) {
            nodes.add(NodeReader.read(value, nodes.size(), problems));
        }
        return nodes;
    }

    private static Lab.Replication replication(Fields lab) {
        Fields fields = lab.object("replication", List.of("user", "slot", "synchronous"));
        Lab.Replication usual = Lab.Replication.DEFAULT;
        return new Lab.Replication(or(fields.optional("user", Rules.ROLE_NAME), usual.user()),
                or(fields.optional("slot", Rules.SLOT), usual.slot()),
                fields.flag("synchronous", usual.synchronous()));
    }

    private Lab.@Nullable Barman barman(Fields lab, List<NodeReader.Placed> nodes) {
        if (lab.value("barman").isEmpty()) {
            return null;
        }
        Fields fields = lab.object("barman", List.of("node", "server", "slot", "retention"));
        String node = fields.required("node", Rules.NODE_NAME);
        mustBeThere(node, "barman.node", fields, nodes);
        return new Lab.Barman(node, or(fields.optional("server", Rules.NODE_NAME), primaryName(nodes)),
                or(fields.optional("slot", Rules.SLOT), Lab.Barman.SLOT),
                or(fields.optional("retention", Rules.TEXT), Lab.Barman.RETENTION));
    }

    private Lab.@Nullable Keeping keeping(Fields lab, List<NodeReader.Placed> nodes) {
        if (lab.value("backup").isEmpty()) {
            return null;
        }
        Fields fields = lab.object("backup", List.of("node", "directory", "retention"));
        String node = fields.optional("node", Rules.NODE_NAME);
        mustBeThere(or(node, ""), "backup.node", fields, nodes);
        return new Lab.Keeping(node, fields.optional("directory", Rules.PATH),
                fields.optional("retention", Rules.RETENTION));
    }

    private void mustBeThere(String node, String key, Fields fields, List<NodeReader.Placed> nodes) {
        if (!node.isEmpty() && named(nodes, node).isEmpty()) {
            problems.add(fields.at("node"), Text.of("lab.noSuchNode", key, node),
                    Text.of("lab.noSuchNode.fix", names(nodes)));
        }
    }

    private Map<String, String> settings(Fields lab) {
        Map<String, String> settings = new LinkedHashMap<>();
        Json value = lab.value("settings").orElse(null);
        if (value instanceof Json.Obj object) {
            object.members().forEach(member -> SettingReader.read(member, settings, problems));
        } else if (value != null) {
            problems.add(value.at(), Text.of("lab.type", "settings", Text.of("lab.type.object")),
                    Text.of("lab.settings.fix"));
        }
        return settings;
    }

    private Set<String> confirmed(Fields lab, List<NodeReader.Placed> nodes) {
        Set<String> names = new LinkedHashSet<>();
        for (Json item : lab.object("confirm", List.of("replaceDataDirectoryOf")).array("replaceDataDirectoryOf")) {
            String name = item instanceof Json.Str(Place at, String text) ? text : "";
            Optional<Node> node = named(nodes, name);
            if (node.isPresent() && node.get().role() == Role.STANDBY) {
                names.add(name);
            } else {
                problems.add(item.at(), Text.of("lab.confirm", name), Text.of("lab.confirm.fix", standbys(nodes)));
            }
        }
        return names;
    }

    private static Optional<Node> named(List<NodeReader.Placed> nodes, String name) {
        return nodes.stream().map(NodeReader.Placed::node).filter(node -> node.name().equals(name)).findFirst();
    }

    private static String names(List<NodeReader.Placed> nodes) {
        return String.join(", ", nodes.stream().map(placed -> placed.node().name()).toList());
    }

    private static String standbys(List<NodeReader.Placed> nodes) {
        return String.join(", ", nodes.stream().map(NodeReader.Placed::node)
                .filter(node -> node.role() == Role.STANDBY).map(Node::name).toList());
    }

    private static String primaryName(List<NodeReader.Placed> nodes) {
        return nodes.stream().map(NodeReader.Placed::node).filter(node -> node.role() == Role.PRIMARY).map(Node::name)
                .findFirst().orElse("primary");
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
