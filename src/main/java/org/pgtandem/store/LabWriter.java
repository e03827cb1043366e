package org.pgtandem.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Transport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a lab as the text of a lab file. What is to be found out is left out. */
final class LabWriter {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LabWriter() {}

    static String write(Lab lab) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", lab.name());
        root.put("nodes", lab.nodes().stream().map(LabWriter::node).toList());
        root.put("replication", object("user", lab.replication().user(), "slot", lab.replication().slot(),
                "synchronous", lab.replication().synchronous()));
        root.put("clone", object("method", lab.method().id(), "transport",
                lab.transport() == Transport.AUTO ? null : Rules.word(lab.transport()), "tablespaces",
                lab.tablespaces().isEmpty() ? null : lab.tablespaces()));
        root.put("settings", lab.settings());
        if (lab.archiveDirectory() != null) {
            root.put("archive", object("directory", lab.archiveDirectory()));
        }
        if (lab.barman() != null) {
            root.put("barman", object("node", lab.barman().node(), "server", lab.barman().server(), "slot",
                    lab.barman().slot(), "retention", lab.barman().retention()));
        }
        if (lab.backup() != null) {
            root.put("backup", object("node", lab.backup().node(), "directory", lab.backup().directory(), "retention",
                    lab.backup().retention()));
        }
        root.put("confirm", object("replaceDataDirectoryOf",
                new ArrayList<>(lab.replaceDataDirectoryOf()).stream().sorted().toList()));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> node(Node node) {
        Map<String, Object> written = object("name", node.name(), "role", Rules.word(node.role()), "ssh",
                object("host", node.ssh().host(), "port", node.ssh().port(), "user", node.ssh().user(), "identityFile",
                        node.ssh().identityFile(), "jump", node.ssh().jump()),
                "become", node.become() == null ? null : Rules.word(node.become()), "postgres",
                object("version", node.postgres().version(), "address", node.postgres().address(), "port",
                        node.postgres().port(), "dataDir", node.postgres().dataDir(), "binDir",
                        node.postgres().binDir(), "service", node.postgres().service(), "sshPort",
                        node.postgres().sshPort()),
                "slot", node.slot());
        return written;
    }

    /** Keys and values by turns; a null leaves its key out. */
    private static Map<String, Object> object(@Nullable Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<@Nullable Object> all = java.util.Arrays.asList(members);
        for (int i = 0; i < all.size(); i += 2) {
            Object value = all.get(i + 1);
            if (value != null) {
                object.put(String.valueOf(all.get(i)), value);
            }
        }
        return object;
    }
}
