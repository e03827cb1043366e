package org.pgtandem.host.ssh;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.Host;
import org.pgtandem.host.MissingSecret;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** A node over one SSH link. */
final class SshHost implements Host {

    /** TERM, two seconds of patience, KILL, two more. */
    private static final String KILL = """
            kill -s TERM -- "-$1" 2>/dev/null; i=0
            while kill -s 0 -- "-$1" 2>/dev/null; do
              i=$((i + 1)); [ $i -ne 20 ] || kill -s KILL -- "-$1"; [ $i -lt 40 ] || exit 1; sleep 0.1
            done
            """;

    private static final long LAST_CHANCE_MS = 5_000;

    private final Node node;
    private final Link link;
    private final Secrets secrets;
    private final Object probing = new Object();
    private final Set<SshProcess> running = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Login login;

    SshHost(Node node, Link link, Secrets secrets) {
        this.node = node;
        this.link = link;
        this.secrets = secrets;
    }

    boolean isAlive() {
        return link.isAlive();
    }

    @Override
    public String node() {
        return node.name();
    }

    @Override
    public Result<RemoteProcess> start(Command command) {
        Optional<String> input = command.stdin().resolve(secrets);
        if (input.isEmpty()) {
            return Result.failed(MissingSecret.in(command.stdin(), secrets));
        }
        return switch (command.as()) {
            case RunAs.Login() -> feed(direct(command), input.get());
            case RunAs.User(String user) -> login().flatMap(who -> feed(as(user, who, command), input.get()));
        };
    }

    private static Result<RemoteProcess> feed(Result<SshProcess> started, String input) {
        return started.map(process -> {
            if (!input.isEmpty()) {
                process.feed(input);
            }
            return process;
        });
    }

    private Result<SshProcess> direct(Command command) {
        return begin(command, words -> wrapper -> wrapper.direct(RunMark.of(command), words));
    }

    private Result<SshProcess> as(String user, Login who, Command command) {
        if (user.equals(who.user())) {
            return direct(command);
        }
        RunMark mark = RunMark.of(command);
        return begin(command, words -> wrapper -> switch (who.become()) {
            case ROOT -> wrapper.fromRoot(user, mark, words);
            case SUDO -> wrapper.throughSudo(user, mark, words);
            case NONE -> wrapper.throughSudoAlone(user, words);
        });
    }

    private Result<SshProcess> begin(Command command, Function<List<String>, Function<Wrapper, String>> script) {
        running.removeIf(SshProcess::isOver);
        return new Starter(node.name(), link.client(), secrets, group -> kill(command.as(), group))
                .start(command.as(), script.apply(Starter.words(command, secrets))).map(this::known);
    }

    private SshProcess known(SshProcess process) {
        running.add(process);
        return process;
    }

    private void kill(RunAs as, long group) {
        if (group > 1) {
            Bounded.run(8_000, () -> start(Command.script(as, KILL, String.valueOf(group))).flatMap(killing -> {
                try (killing) {
                    return killing.waitFor();
                }
            }));
        }
    }

    @Override
    public Result<Login> login() {
        synchronized (probing) {
            if (login != null) {
                return Result.ok(login);
            }
            Result<Login> found = new LoginProbe(node.name(), node.become(), this::start,
                    who -> as("root", who, Command.of(RunAs.ROOT, "true")).map(process -> process)).probe();
            if (found instanceof Result.Ok<Login>(Login who)) {
                login = who;
            }
            return found;
        }
    }

    @Override
    public Result<Socket> connect(String address, int port) {
        try {
            return Result.ok(new ChannelSocket(link.client().newDirectConnection(address, port), address, port));
        } catch (OpenFailException refused) {
            return Result.failed(Failure.of(Text.of("ssh.port-refused", node.name(), address, String.valueOf(port)),
                    Text.of("ssh.port-refused.hint")).withDetail(SshFailures.message(refused)));
        } catch (IOException | IllegalStateException broken) {
            return Result.failed(SshFailures.lost(node.name(), broken));
        }
    }

    @Override
    public void close() {
        if (link.isAlive()) {
            List<Thread> killers = running.stream().map(process -> Thread.startVirtualThread(process::kill)).toList();
            killers.forEach(killer -> Bounded.run(LAST_CHANCE_MS, killer::join));
        }
        link.close();
    }

}
