package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Transport;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** The copy by hand, from node to node and through this computer, while the primary is written to. */
@Tag(RealHosts.TAG)
class CopyOnRealHostsIT {

    private static final String FILLING = "create table filling as select md5(x::text) as x"
            + " from generate_series(1, 600000) x";
    private static final String CHECKSUM = "select count(*), sum(hashtext(x)::bigint) from busy";
    /** Rows come and change, files come and vanish, until somebody says that it is enough. */
    private static final String WRITES = """
            do $$ begin
              loop
                insert into busy (x) select md5(random()::text) from generate_series(1, 100);
                update busy set x = md5(x) where id % 50 = (random() * 50)::int;
                create table vanishing as select * from busy limit 1000;
                commit;
                drop table vanishing;
                commit;
                exit when exists (select from enough);
              end loop;
            end $$""";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm");

    @BeforeEach
    void asNew() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        HOSTS.sql(MASTER, FILLING);
    }

    @ParameterizedTest(name = "a firewall between the nodes: {0}")
    @ValueSource(booleans = {false, true})
    void clone_whileThePrimaryIsWrittenTo_hasTheSameRows(boolean firewall) throws InterruptedException {
        if (firewall) {
            HOSTS.run(SLAVE, "iptables", "-A", "INPUT", "-p", "tcp", "--dport", "22", "-s",
                    HOSTS.host(MASTER).address(),
                    "-j", "REJECT", "--reject-with", "tcp-reset").text();
        }
        HOSTS.slow(SLAVE, "40mbit");
        HOSTS.sql(MASTER, "create extension amcheck; create table enough ();"
                + " create table busy (id bigserial primary key, x text)");
        Thread writer = Thread.ofVirtual().start(() -> HOSTS.sql(MASTER, WRITES));
        await().until(() -> !HOSTS.sql(MASTER, "select 1 from busy limit 1").isEmpty());
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.copying(Transport.AUTO));
        HOSTS.slow(SLAVE, "off");
        HOSTS.sql(MASTER, "insert into enough default values");
        writer.join();

        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        String checksum = HOSTS.sql(MASTER, CHECKSUM);
        await().untilAsserted(() -> assertThat(HOSTS.sql(SLAVE, CHECKSUM)).isEqualTo(checksum));
        HOSTS.run(SLAVE, "runuser", "-u", "postgres", "--", "/usr/lib/postgresql/15/bin/pg_amcheck", "--heapallindexed",
                "postgres").text();
        assertThat(clone.live().outcomes()).containsEntry(firewall ? "copy-files" : "wal-files",
                StepOutcome.DONE);
        assertThat(clone.live().events()).filteredOn(Event.Progress.class::isInstance).last()
                .extracting(event -> ((Event.Progress) event).done()).asInstanceOf(LONG).isGreaterThan(40_000_000);
        new NothingLeft(HOSTS).check();
    }

    @ParameterizedTest
    @EnumSource(names = {"NODES", "COMPUTER"})
    void clone_cancelledWhileCopying_endsBothSidesAndTheBackup(Transport transport) {
        HOSTS.slow(SLAVE, "20mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        AtomicLong cancelledAt = new AtomicLong();
        clone.live().onceCopied(2_000_000, () -> {
            cancelledAt.set(System.nanoTime());
            clone.live().cancellation().cancel();
        });

        Event.Finished finished = clone.live().clone(clone.copying(transport));

        assertThat(finished.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - cancelledAt.get())).isLessThan(Duration.ofSeconds(5));
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        new NothingLeft(HOSTS).check();
    }

    @Test
    void clone_linkBetweenTheNodesCutWhileCopying_failsAndEndsTheReceiver() {
        HOSTS.slow(SLAVE, "20mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        clone.live().onceCopied(2_000_000, () -> HOSTS.cut(SLAVE, MASTER));

        Event.Finished finished = clone.live().clone(clone.copying(Transport.NODES));
        HOSTS.heal(SLAVE);

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("push-files", StepOutcome.FAILED)
                .containsEntry("end-receiver", StepOutcome.DONE).containsEntry("stop-standby", StepOutcome.SKIPPED);
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        new NothingLeft(HOSTS).check();
    }
}
