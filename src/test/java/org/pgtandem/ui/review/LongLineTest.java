package org.pgtandem.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongLineTest {

    @Test
    void fold_ofAShortCommand_leavesIt() {
        assertThat(LongLine.fold("ls -l")).isEqualTo("ls -l");
    }

    @Test
    void fold_ofALongCommand_breaksBeforeOptionsAndStaysOneCommand() {
        String command = "sudo -u postgres /usr/lib/postgresql/15/bin/pg_basebackup -D /var/lib/postgresql/15/main.new"
                + " --slot=standby_slot --wal-method=stream --checkpoint=fast --progress --verbose";

        String folded = LongLine.fold(command);

        assertThat(folded.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(90));
        assertThat(folded.replace(" \\\n  ", " ")).isEqualTo(command);
    }

    @Test
    void fold_beforeAnOptionInQuotes_breaksToo() {
        String command = "/usr/lib/postgresql/15/bin/pg_basebackup --pgdata=/var/lib/postgresql/15/main.pgtandem-new"
                + " '--dbname=host=192.168.11.150 user=repluser'";

        assertThat(LongLine.fold(command).lines()).last().isEqualTo("  '--dbname=host=192.168.11.150 user=repluser'");
    }

    @Test
    void fold_insideQuotes_breaksNothing() {
        String command = "psql -c '" + "select 1 -- a comment that goes on and on, and on ".repeat(3) + "'";

        assertThat(LongLine.fold(command)).isEqualTo(command);
    }
}
