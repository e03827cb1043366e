package org.pgtandem.postgres;

import static org.pgtandem.postgres.Columns.integer;
import static org.pgtandem.postgres.Columns.lsn;
import static org.pgtandem.postgres.Columns.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Domain;
import org.pgtandem.model.ServerFacts.Hba;
import org.pgtandem.model.ServerFacts.RoleFacts;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.Tablespace;
import org.pgtandem.model.ServerFacts.WalReceiver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the answers to {@link FactsSql} into facts. */
public final class ServerFactsReader {

    private final JsonNode root;
    private final Map<String, @Nullable String> verifiers;

    private ServerFactsReader(JsonNode root, Map<String, @Nullable String> verifiers) {
        this.root = root;
        this.verifiers = verifiers;
    }

    /**
     * The facts, without the content of pg_hba.conf.
     *
     * @param json      the one value of {@link FactsSql#server}
     * @param verifiers the rows of {@link FactsSql#verifiers}; none where they may not be seen
     * @param rules     the row of {@link HbaSql#rules}; none where they may not be seen
     */
    public static ServerFacts read(String json, List<List<@Nullable String>> verifiers,
            List<List<@Nullable String>> rules) {
        Map<String, @Nullable String> byRole = new LinkedHashMap<>();
        verifiers.forEach(row -> byRole.put(String.valueOf(row.get(0)), row.get(1)));
        JsonNode root = JsonMapper.shared().readTree(json);
        Hba hba = HbaRules.read(root.required("hba_file").stringValue(),
                rules.isEmpty() ? null : rules.getFirst().getFirst());
        return new ServerFactsReader(root, byRole).facts(hba);
    }

    private ServerFacts facts(Hba hba) {
        return new ServerFacts(new PgVersion(root.required("version").intValue()),
                root.required("in_recovery").booleanValue(), root.required("system_identifier").stringValue(),
                root.required("timeline").intValue(), settings(), list("slots").map(this::slot).toList(),
                list("roles").map(this::role).toList(), hba,
                root.required("database_bytes").longValue(), databases(),
                list("tablespaces").map(this::tablespace).toList(), list("senders").map(this::sender).toList(),
                receiver(), lsn(root, "current_lsn"), root.path("superuser").booleanValue(false));
    }

    private Stream<JsonNode> list(String name) {
        return StreamSupport.stream(root.required(name).spliterator(), false);
    }

    private Map<String, String> databases() {
        Map<String, String> comments = new LinkedHashMap<>();
        root.path("databases").forEachEntry((name, comment) -> comments.put(name, comment.stringValue()));
        return comments;
    }

    private Map<String, Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        list("settings").forEach(row -> settings.put(row.required("name").stringValue(), setting(row)));
        return settings;
    }

    private Setting setting(JsonNode row) {
        List<String> values = StreamSupport.stream(row.path("values").spliterator(), false).map(JsonNode::stringValue)
                .toList();
        Domain domain = new Domain(row.required("type").stringValue(), text(row, "unit"), text(row, "min"),
                text(row, "max"), values);
        String value = text(row, "value");
        return new Setting(row.required("name").stringValue(), value == null ? "" : value,
                row.required("context").stringValue(), row.required("source").stringValue(), text(row, "file"),
                row.path("pending").booleanValue(false), domain);
    }

    private Slot slot(JsonNode row) {
        return new Slot(row.required("slot_name").stringValue(), row.required("slot_type").stringValue(),
                row.required("active").booleanValue(), integer(row, "active_pid"), lsn(row, "restart_lsn"),
                text(row, "wal_status"));
    }

    private Tablespace tablespace(JsonNode row) {
        return new Tablespace(row.required("directory").stringValue(), row.path("bytes").longValue(0));
    }

    private RoleFacts role(JsonNode row) {
        String name = row.required("name").stringValue();
        return new RoleFacts(name, row.required("login").booleanValue(), row.required("replication").booleanValue(),
                row.required("superuser").booleanValue(), verifiers.get(name));
    }

    private Sender sender(JsonNode row) {
        return new Sender(row.required("pid").intValue(), text(row, "usename"), text(row, "application_name"),
                text(row, "client_addr"), text(row, "state"));
    }

    private @Nullable WalReceiver receiver() {
        JsonNode row = root.path("receiver");
        return row.isObject()
                ? new WalReceiver(text(row, "status"), text(row, "slot_name"), text(row, "conninfo"))
                : null;
    }
}
