package org.pgtandem.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.Sample;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Text;

class MonitorTest {

    private static final String PRIMARY = """
            {"version":150018,"in_recovery":false,"system_identifier":"7","timeline":1,"current_lsn":"0/5000060",
             "status_interval":10,"receiver":null,
             "senders":[{"row":{"pid":1,"state":"streaming","sync_state":"async","sent_lsn":"0/5000060",
               "replay_lsn":"0/5000060"},"reply_age":0.1},
              {"row":{"pid":2,"application_name":"barman_receive_wal","state":"streaming","flush_lsn":"0/5000000",
               "replay_lsn":null},"reply_age":0.1}],
             "slots":[{"slot_name":"standby_slot","active":true,"active_pid":1,"restart_lsn":"0/5000060"},
              {"slot_name":"old","active":false,"active_pid":null,"restart_lsn":"0/4000060"}]}
            """;
    private static final String STANDBY = """
            {"version":150018,"in_recovery":true,"system_identifier":"7","timeline":1,"receive_lsn":"0/5000060",
             "replay_lsn":"0/5000060","replay_paused":false,"status_interval":10,"senders":[],"slots":[],
             "receiver":{"row":{"status":"streaming","slot_name":"standby_slot"},"heard_age":0.1}}
            """;

    private final Map<String, FakeSession> sessions = new ConcurrentHashMap<>();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Cancellation cancel = new Cancellation();
    private Thread watching = Thread.currentThread();

    @BeforeEach
    void watch() {
        Monitor monitor = new Monitor(lab(), this::open, Clock.systemUTC());
        watching = Thread.startVirtualThread(() -> monitor.watch(Duration.ofMillis(50), samples::add, cancel));
    }

    @AfterEach
    void stop() throws InterruptedException {
        cancel.cancel();
        assertThat(watching.join(Duration.ofSeconds(5))).isTrue();
        assertThat(sessions.values()).allMatch(session -> session.closed);
    }

    @Test
    void watch_bothAnswer_keepsOneSessionANode() {
        Sample sample = until(seen -> seen.links().getFirst().state() == LinkState.IDLE && samples.size() > 4);

        assertThat(opened).hasValue(2);
        assertThat(sample.links().getFirst().replayBytesBehind()).isZero();
        assertThat(sample.archivers()).singleElement().satisfies(archiver -> {
            assertThat(archiver.applicationName()).isEqualTo("barman_receive_wal");
            assertThat(archiver.bytesBehind()).isEqualTo(0x60);
        });
        assertThat(sample.slots()).extracting(Sample.SlotSample::name).containsExactly("old", "standby_slot");
        assertThat(sample.slots().getLast().holder()).isEqualTo("b");
    }

    @Test
    void watch_standbyHangs_saysSoAndHearsItAgainOnTheSameSession() {
        until(sample -> sample.nodes().getLast().reachable());
        session("b").hang = new CountDownLatch(1);

        Sample late = until(sample -> !sample.nodes().getLast().reachable());
        assertThat(late.nodes().getFirst().reachable()).isTrue();
        assertThat(late.nodes().getLast().answeredAt()).isNotNull();
        assertThat(late.nodes().getLast().replayLsn()).isNull();
        assertThat(late.links().getFirst().state()).isEqualTo(LinkState.DISCONNECTED);
        assertThat(late.links().getFirst().replayBytesBehind()).isNull();

        session("b").hang.countDown();
        until(sample -> sample.time().isAfter(late.time()) && sample.nodes().getLast().reachable());
        assertThat(opened).hasValue(2);
    }

    @Test
    void watch_sessionBreaks_logsInAnew() {
        until(sample -> sample.nodes().getFirst().reachable());
        refusing.add("a");
        session("a").broken = true;

        Sample gone = until(sample -> Text.of("test.refused").equals(sample.nodes().getFirst().unreachable()));
        assertThat(gone.nodes().getFirst().reachable()).isFalse();
        assertThat(gone.slots()).isEmpty();

        refusing.clear();
        until(sample -> sample.time().isAfter(gone.time()) && sample.nodes().getFirst().reachable());
    }

    @Test
    void watch_answerThatIsNoJson_isOneBadPollAndNotTheEnd() {
        until(sample -> sample.nodes().getFirst().reachable());
        session("a").garbled = true;

        Sample gone = until(sample -> !sample.nodes().getFirst().reachable());

        until(sample -> sample.time().isAfter(gone.time()) && sample.nodes().getFirst().reachable());
    }

    private FakeSession session(String node) {
        return Objects.requireNonNull(sessions.get(node));
    }

    private Sample until(Predicate<Sample> wanted) {
        await().atMost(Duration.ofSeconds(20)).until(() -> samples.stream().anyMatch(wanted));
        return samples.stream().filter(wanted).findFirst().orElseThrow();
    }

    private Result<SqlSession> open(String node) {
        if (refusing.contains(node)) {
            return Result.failed(Failure.of(Text.of("test.refused"), Text.of("test.hint")));
        }
        opened.incrementAndGet();
        FakeSession session = new FakeSession(node.equals("a") ? PRIMARY : STANDBY);
        sessions.put(node, session);
        return Result.ok(session);
    }

    private static Lab lab() {
        return new Lab("test", List.of(node("a", Role.PRIMARY), node("b", Role.STANDBY)), Lab.Replication.DEFAULT,
                CloneMethod.COPY, Map.of(), null, null, Set.of());
    }

    private static Node node(String name, Role role) {
        return new Node(name, role, new SshTarget(name, null, null, null, null), null, PostgresSpec.FIND_OUT, null);
    }

    private static final class FakeSession implements SqlSession {

        private final String answer;
        private volatile CountDownLatch hang = new CountDownLatch(0);
        private volatile boolean broken;
        private volatile boolean garbled;
        private volatile boolean closed;

        private FakeSession(String answer) {
            this.answer = answer;
        }

        @Override
        public Result<Rows> execute(Template sql) {
            try {
                hang.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return broken || closed
                    ? Result.failed(Failure.of(Text.of("test.broken"), Text.of("test.hint")))
                    : Result.ok(new Rows(List.of(List.of(garbled ? "{" : answer))));
        }

        @Override
        public void close() {
            closed = true;
            hang.countDown();
        }
    }
}
