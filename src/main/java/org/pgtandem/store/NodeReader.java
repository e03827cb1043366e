package org.pgtandem.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;

/** Reads one node of a lab file. */
final class NodeReader {

    private static final List<String> KEYS = List.of("name", "role", "ssh", "become", "postgres", "slot");
    private static final List<String> SSH_KEYS = List.of("host", "port", "user", "identityFile", "jump");
    private static final List<String> POSTGRES_KEYS = List.of("version", "address", "port", "dataDir", "binDir",
            "service", "sshPort");

    private NodeReader() {}

    /** A node and where its parts stand. */
    record Placed(Node node, Fields fields) {}

    static Placed read(Json value, int index, Problems problems) {
        Fields fields = Fields.of(value, "nodes[" + index + "]", KEYS, problems);
        Node node = new Node(fields.required("name", Rules.NODE_NAME), role(fields.required("role", Rules.ROLE)),
                ssh(fields.object("ssh", SSH_KEYS)), become(fields.optional("become", Rules.BECOME)),
                postgres(fields.object("postgres", POSTGRES_KEYS)), fields.optional("slot", Rules.SLOT));
        return new Placed(node, fields);
    }

    private static Role role(String word) {
        return word.isEmpty() ? Role.BACKUP : Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Become become(@Nullable String word) {
        return word == null ? null : Become.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static SshTarget ssh(Fields fields) {
        return new SshTarget(fields.required("host", Rules.HOST), port(fields, "port"),
                fields.optional("user", Rules.WORD),
                fields.optional("identityFile", Rules.LOCAL_PATH), fields.optional("jump", Rules.WORD));
    }

    private static PostgresSpec postgres(Fields fields) {
        return new PostgresSpec(fields.optional("version", Rules.VERSION), fields.optional("address", Rules.HOST),
                port(fields, "port"), fields.optional("dataDir", Rules.PATH), fields.optional("binDir", Rules.PATH),
                fields.optional("service", Rules.WORD), port(fields, "sshPort"));
    }

    private static @Nullable Integer port(Fields fields, String key) {
        String text = fields.optional(key, Rules.PORT);
        return text == null ? null : Integer.valueOf(text);
    }
}
