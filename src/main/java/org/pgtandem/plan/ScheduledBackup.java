package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.command.Conninfo;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.Shell;
import org.pgtandem.command.Sql;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.RestoredServer;

/** The script that a timer starts where backups lie in a directory: it does without us what an order does. */
final class ScheduledBackup {

    private static final String SCRIPT = ResourceText.of(ScheduledBackup.class, "scheduled-backup.sh");

    private ScheduledBackup() {}

    /** @param archive directory of archived WAL, on the same node */
    static String script(BackupSite site, String archive) {
        Cluster cluster = site.keeper().cluster();
        List<String> psql = new ArrayList<>();
        if (cluster.socketDir() != null) {
            psql.addAll(List.of("-h", cluster.socketDir()));
        }
        psql.addAll(List.of("-p", Integer.toString(cluster.port())));
        return SCRIPT.replace("@LOCK@", LockScript.FUNCTIONS.strip())
                .replace("@FOLDER@", Shell.word(site.keeper().home() + "/.pgtandem"))
                .replace("@BIN@", Shell.word(cluster.binDir()))
                .replace("@DIRECTORY@", Shell.word(site.place().directory())).replace("@ARCHIVE@", Shell.word(archive))
                .replace("@PSQL@", Shell.line(psql))
                .replace("@CONNINFO@", Shell.word(Conninfo.of(ReplicationLogin.options(site))))
                .replace("@HISTORY@", KeptBackupSql.history("pgtandem $id").masked().strip())
                .replace("@SETTINGS@", RestoredServer.INHERITED.stream().map(Sql::literal)
                        .collect(Collectors.joining(", ")));
    }
}
