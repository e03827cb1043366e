package org.pgtandem.ui.monitor;

import java.util.List;
import java.util.Optional;
import org.pgtandem.model.Text;

/** The columns of the statistics views that a student should know, in the order in which they are read. */
final class KnownColumns {

    private static final List<String> ORDER = List.of("application_name", "status", "client_addr", "sender_host",
            "sender_port", "slot_name", "state", "sent_lsn",
            "write_lsn", "flush_lsn", "replay_lsn", "written_lsn", "flushed_lsn", "received_lsn", "received_tli",
            "write_lag", "flush_lag", "replay_lag", "sync_state",
            "reply_time", "receive_start_lsn", "latest_end_lsn", "last_msg_send_time", "last_msg_receipt_time",
            "usename", "pid", "backend_start");

    private KnownColumns() {}

    /** For sorting; columns that are not known here come last. */
    static int rank(String column) {
        int at = ORDER.indexOf(column);
        return at < 0 ? ORDER.size() : at;
    }

    static Optional<Text> explanation(String column) {
        return ORDER.contains(column) ? Optional.of(Text.of("monitor.column." + column)) : Optional.empty();
    }
}
