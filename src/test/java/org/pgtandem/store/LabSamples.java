package org.pgtandem.store;

/** Texts of lab files for tests. */
final class LabSamples {

    /** The example of the documentation. */
    static final String CONTRACT = """
            {
              "name": "otus-26",
              "nodes": [
                { "name": "pgsqlMaster", "role": "primary",
                  "ssh": { "host": "127.0.0.1", "port": 2321, "user": "vagrant", "identityFile": "~/.ssh/id_ed25519", "jump": null },
                  "become": "sudo",
                  "postgres": { "version": null, "address": "192.168.11.150", "port": 5432, "dataDir": null, "binDir": null, "service": null } },
                { "name": "pgsqlSlave", "role": "standby",
                  "ssh": { "host": "127.0.0.1", "port": 2421, "user": "vagrant" },
                  "postgres": { "address": "192.168.11.151" } }
              ],
              "replication": { "user": "repluser", "slot": "standby_slot", "synchronous": false },
              "clone": { "method": "pg_basebackup" },
              "settings": { "max_connections": "20", "shared_buffers": "256MB" },
              "archive": { "directory": null },
              "barman": { "node": "pgsqlSlave", "server": "pgsqlMaster", "slot": "barman", "retention": "RECOVERY WINDOW OF 7 DAYS" },
              "confirm": { "replaceDataDirectoryOf": [] }
            }
            """;

    private LabSamples() {}
}
