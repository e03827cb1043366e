package org.pgtandem.postgres;

/**
 * The monitor's one query. It returns one JSON text, so that the rows of the views arrive with whatever columns the
 * server's version has (11 to 18), and a column that does not exist is absent in place of an error.
 */
public final class MonitorSql {

    /** Which server it is: the first of the pairs that build a JSON object. */
    static final String WHO = """
              'version', current_setting('server_version_num')::int,
              'in_recovery', pg_is_in_recovery(),
              'system_identifier', (SELECT system_identifier::text FROM pg_control_system()),
              'timeline', CASE WHEN pg_is_in_recovery()
                  THEN coalesce((SELECT received_tli FROM pg_stat_wal_receiver),
                                (SELECT timeline_id FROM pg_control_checkpoint()))
                  ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int END,
            """;

    /** What {@link NodePoll#parse} reads. Needs no more than pg_monitor. */
    public static final String POLL = "SELECT json_build_object(\n" + WHO + """
              'current_lsn', CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_lsn() END,
              'receive_lsn', CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() END,
              'replay_lsn', CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END,
              'replay_paused', CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END,
              'status_interval', (SELECT setting::int FROM pg_settings WHERE name = 'wal_receiver_status_interval'),
              'senders', (SELECT coalesce(json_agg(json_build_object(
                    'row', to_json(s),
                    'write_lag_ms', extract(epoch FROM s.write_lag) * 1000,
                    'flush_lag_ms', extract(epoch FROM s.flush_lag) * 1000,
                    'replay_lag_ms', extract(epoch FROM s.replay_lag) * 1000,
                    'reply_age', extract(epoch FROM clock_timestamp()
                        - (to_json(s) ->> 'reply_time')::timestamptz))), '[]') FROM pg_stat_replication s),
              'slots', (SELECT coalesce(json_agg(to_json(s)), '[]') FROM pg_replication_slots s),
              'receiver', (SELECT json_build_object(
                    'row', to_json(r),
                    'heard_age', extract(epoch FROM clock_timestamp() - r.last_msg_receipt_time))
                  FROM pg_stat_wal_receiver r))
            """;

    private MonitorSql() {}
}
