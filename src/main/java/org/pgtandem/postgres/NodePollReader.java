package org.pgtandem.postgres;

import static org.pgtandem.postgres.Columns.bool;
import static org.pgtandem.postgres.Columns.integer;
import static org.pgtandem.postgres.Columns.lsn;
import static org.pgtandem.postgres.Columns.number;
import static org.pgtandem.postgres.Columns.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.PgVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the monitor's JSON into records. */
final class NodePollReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private NodePollReader() {}

    static NodePoll read(String json) {
        JsonNode root = JSON.readTree(json);
        return new NodePoll(new PgVersion(root.required("version").intValue()),
                root.required("in_recovery").booleanValue(), text(root, "system_identifier"),
                integer(root, "timeline"), lsn(root, "current_lsn"), lsn(root, "receive_lsn"),
                lsn(root, "replay_lsn"), bool(root, "replay_paused"),
                root.required("status_interval").intValue(),
                root.required("senders").valueStream().map(NodePollReader::sender).toList(),
                root.required("slots").valueStream().map(NodePollReader::slot).toList(), receiver(root));
    }

    private static NodePoll.Sender sender(JsonNode sender) {
        JsonNode row = sender.required("row");
        return new NodePoll.Sender(row.required("pid").intValue(), text(row, "application_name"),
                text(row, "state"), text(row, "sync_state"), lsn(row, "sent_lsn"), lsn(row, "write_lsn"),
                lsn(row, "flush_lsn"), lsn(row, "replay_lsn"), number(sender, "write_lag_ms"),
                number(sender, "flush_lag_ms"), number(sender, "replay_lag_ms"), number(sender, "reply_age"),
                columns(row));
    }

    private static NodePoll.Slot slot(JsonNode row) {
        return new NodePoll.Slot(row.required("slot_name").stringValue(), row.required("active").booleanValue(),
                integer(row, "active_pid"), lsn(row, "restart_lsn"), text(row, "wal_status"),
                row.path("safe_wal_size").isNumber() ? row.path("safe_wal_size").longValue() : null);
    }

    private static NodePoll.@Nullable Receiver receiver(JsonNode root) {
        JsonNode receiver = root.path("receiver");
        if (!receiver.isObject()) {
            return null;
        }
        JsonNode row = receiver.required("row");
        return new NodePoll.Receiver(text(row, "status"), text(row, "slot_name"), number(receiver, "heard_age"),
                columns(row));
    }

    private static Map<String, String> columns(JsonNode row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> column : row.properties()) {
            if (!column.getKey().equals("conninfo")) {
                columns.put(column.getKey(), column.getValue().isNull() ? "" : column.getValue().asString());
            }
        }
        return Collections.unmodifiableMap(columns);
    }
}
