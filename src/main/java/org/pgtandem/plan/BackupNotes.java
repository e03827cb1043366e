package org.pgtandem.plan;

import java.util.Locale;
import org.pgtandem.command.Template;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.RestoredServer;

/**
 * What is written down beside a backup, {@code key=value} a line: where and when it began and ended, and what a server
 * restored from it must have of the primary's settings.
 */
final class BackupNotes {

    static final String VERSION = "version";

    private BackupNotes() {}

    /** With the outputs of the steps that ask the server and measure the copy. */
    static Template content(ServerFacts server) {
        Template content = Template.of(VERSION + "=" + server.version().num() + "\nsystem="
                + server.systemIdentifier() + "\n");
        for (String column : KeptBackupSql.HISTORY) {
            content = noted(content, column);
        }
        content = noted(content, "KILOBYTES");
        StringBuilder settings = new StringBuilder();
        RestoredServer.INHERITED.forEach(name -> server.value(name)
                .ifPresent(value -> settings.append(name).append('=').append(value).append('\n')));
        return content.then(settings.toString());
    }

    private static Template noted(Template before, String output) {
        return before.then(output.toLowerCase(Locale.ROOT) + "=").then(Template.output(output)).then("\n");
    }
}
