package org.pgtandem.host.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Become;
import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.Result;

/** Finds out who we are on a node and how we become somebody else. */
final class LoginProbe {

    /** Four lines: user, number, home, and what sudo says to a command that needs no password. */
    private static final String SCRIPT = """
            id -un; id -u; printf '%s\\n' "$HOME"
            if ! command -v sudo >/dev/null 2>&1; then echo none
            elif LC_ALL=C sudo -n true >/dev/null 2>&1; then echo free
            else echo asks; fi
            """;

    private final String node;
    private final @Nullable Become wanted;
    private final Function<Command, Result<RemoteProcess>> direct;
    private final Function<Login, Result<RemoteProcess>> trySudo;

    /**
     * @param wanted  what the lab says; null: find it out
     * @param direct  starts a command as the login
     * @param trySudo starts {@code true} as root through sudo
     */
    LoginProbe(String node, @Nullable Become wanted, Function<Command, Result<RemoteProcess>> direct,
            Function<Login, Result<RemoteProcess>> trySudo) {
        this.node = node;
        this.wanted = wanted;
        this.direct = direct;
        this.trySudo = trySudo;
    }

    Result<Login> probe() {
        return direct.apply(Command.script(RunAs.LOGIN, SCRIPT)).flatMap(this::lines).flatMap(this::judge);
    }

    private Result<List<String>> lines(RemoteProcess process) {
        try (process) {
            process.stdin().close();
            List<String> lines = new String(process.stdout().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.size() == 4
                    ? Result.ok(lines)
                    : Result.failed(StartFailures.of(node, RunAs.LOGIN, String.join("\n", lines)));
        } catch (IOException broken) {
            return Result.failed(SshFailures.lost(node, broken));
        }
    }

    private Result<Login> judge(List<String> lines) {
        String user = lines.get(0);
        long uid = Long.parseLong(lines.get(1));
        String sudo = lines.get(3);
        boolean asks = sudo.equals("asks") && uid != 0;
        Login login = new Login(user, uid, lines.get(2), uid == 0 ? Become.ROOT : Become.SUDO, asks);
        if (uid == 0) {
            return Result.ok(login);
        }
        if (wanted == Become.ROOT) {
            return Result.failed(StartFailures.notRoot(node, user));
        }
        if (wanted != null) {
            return Result.ok(with(login, wanted));
        }
        return asks ? askedFor(login) : Result.ok(with(login, sudo.equals("free") ? Become.SUDO : Become.NONE));
    }

    private Result<Login> askedFor(Login login) {
        return switch (trySudo.apply(login)) {
            case Result.Ok<RemoteProcess>(RemoteProcess process) -> {
                Result<Integer> end = process.waitFor();
                process.close();
                yield end.map(_ -> login);
            }
            case Result.Failed<RemoteProcess>(Failure failure) -> switch (failure.reason().key()) {
                case "ssh.sudo-password-wrong", "ssh.lost" -> Result.failed(failure);
                default -> Result.ok(with(login, Become.NONE));
            };
        };
    }

    private static Login with(Login login, Become become) {
        return new Login(login.user(), login.uid(), login.home(), become, login.sudoAsksPassword());
    }
}
