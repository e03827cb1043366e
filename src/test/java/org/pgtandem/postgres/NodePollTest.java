package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pgtandem.model.Lsn;

class NodePollTest {

    @Test
    void parse_primaryOf15_keepsRowsAndTurnsNothingIntoZero() {
        NodePoll poll = NodePoll.parse("""
                {"version":150018,"in_recovery":false,"system_identifier":"7711015358150979094","timeline":1,
                 "current_lsn":"0/15014E0","receive_lsn":null,"replay_lsn":null,"replay_paused":null,
                 "status_interval":10,"receiver":null,
                 "senders":[{"row":{"pid":4711,"usename":"repluser","application_name":"b","state":"streaming",
                   "sent_lsn":"0/15014E0","write_lsn":"0/15014E0","flush_lsn":"0/15014E0","replay_lsn":null,
                   "sync_state":"async"},"write_lag_ms":0.412,"flush_lag_ms":null,"replay_lag_ms":null,
                   "reply_age":1.5}],
                 "slots":[{"slot_name":"standby_slot","active":true,"active_pid":4711,"restart_lsn":null,
                   "wal_status":"lost","safe_wal_size":-8}]}
                """);

        assertThat(poll.currentLsn()).isEqualTo(Lsn.parse("0/15014E0"));
        assertThat(poll.replayLsn()).isNull();
        assertThat(poll.receiver()).isNull();
        NodePoll.Sender sender = poll.slot("standby_slot").flatMap(slot -> poll.sender(slot.activePid())).orElseThrow();
        assertThat(sender.writeLagMs()).isEqualTo(0.412);
        assertThat(sender.replayLagMs()).isNull();
        assertThat(sender.row().keySet()).startsWith("pid", "usename", "application_name");
        assertThat(poll.slots().getFirst().restartLsn()).isNull();
        assertThat(poll.slots().getFirst().safeWalSize()).isEqualTo(-8L);
    }

    @Test
    void parse_receiverOf11_hidesConninfo() {
        NodePoll poll = NodePoll.parse("""
                {"version":110005,"in_recovery":true,"system_identifier":"7","timeline":1,"current_lsn":null,
                 "receive_lsn":"0/5000060","replay_lsn":"0/5000060","replay_paused":false,"status_interval":10,
                 "senders":[],"slots":[],"receiver":{"row":{"pid":9,"status":"streaming","received_lsn":"0/5000060",
                 "slot_name":"standby_slot","conninfo":"user=repluser password=********"},"heard_age":0.2}}
                """);

        assertThat(poll.receiver()).isNotNull();
        assertThat(poll.receiver().row()).containsEntry("received_lsn", "0/5000060").doesNotContainKey("conninfo");
        assertThat(poll.receiver().heardAgeSeconds()).isEqualTo(0.2);
    }
}
