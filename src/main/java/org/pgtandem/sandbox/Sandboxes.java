package org.pgtandem.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.PgPass;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Makes sandboxes, serves kept ones again, and removes what a killed program left. */
public final class Sandboxes {

    private final SandboxRegistry registry;
    private final PostgresFinder finder;

    public Sandboxes(SandboxRegistry registry, PostgresFinder finder) {
        this.registry = registry;
        this.finder = finder;
    }

    /**
     * Makes a sandbox with a running primary; its standby has nothing yet but a home.
     *
     * @param wanted a major version, a directory of programs, {@code embedded}; null: the newest found, else embedded
     * @param name   the lab's name
     * @param place  a directory that is empty or does not exist; null for a temporary one
     * @param cancel once cancelled, nothing of it is left and the result is a failure
     */
    public Result<Sandbox> create(String name, @Nullable String wanted, @Nullable Path place, boolean keep,
            Cancellation cancel) {
        removeStale();
        Optional<ServerUser> user = ServerUser.choose();
        if (user.isEmpty()) {
            return failed("sandbox.no-user");
        }
        try {
            return SandboxPlace.empty(place)
                    .flatMap(directory -> cleared(directory,
                            build(name, directory, wanted, keep, user.get(), cancel)));
        } catch (IOException full) {
            return failed(full);
        }
    }

    /** Every sandbox on record. */
    public List<SandboxRecord> all() {
        return registry.all();
    }

    /** Serves a kept sandbox again; empty if none is on record under this directory. */
    public Optional<Sandbox> reopen(Path directory) throws IOException {
        Optional<SandboxRecord> kept = all().stream()
                .filter(sandbox -> sandbox.keep() && sandbox.path().equals(directory)).findFirst();
        Optional<ServerUser> user = ServerUser.choose();
        Optional<FoundPostgres> postgres = kept.flatMap(sandbox -> finder.in(Path.of(sandbox.binDir())));
        return postgres.isEmpty() || user.isEmpty()
                ? Optional.empty()
                : Optional.of(Sandbox.serve(postgres.get(), kept.get(), user.get(), registry));
    }

    /** Removes sandboxes that nobody wanted kept and whose program is gone. */
    public void removeStale() {
        ServerUser.choose().ifPresent(user -> registry.all().stream()
                .filter(sandbox -> !sandbox.keep() && !sandbox.ownerAlive()).forEach(sandbox -> {
                    SandboxRemover.remove(sandbox, user);
                    registry.remove(sandbox);
                }));
    }

    private static Result<Sandbox> cleared(Path directory, Result<Sandbox> built) {
        if (!built.isOk()) {
            SandboxRemover.deleteTree(directory);
        }
        return built;
    }

    private Result<Sandbox> build(String name, Path directory, @Nullable String wanted, boolean keep, ServerUser user,
            Cancellation cancel) {
        ProcessMark self = ProcessMark.ours();
        try {
            Files.createDirectory(SandboxLayout.keys(directory));
            return new PostgresChoice(finder).of(wanted, directory).flatMap(found -> {
                SandboxRecord sandbox = new SandboxRecord(name, directory.toString(), found.binDir().toString(),
                        keep, self.pid(), self.start(), nodes());
                return furnish(found, sandbox, user, cancel);
            });
        } catch (IOException full) {
            return failed(full);
        }
    }

    private Result<Sandbox> furnish(FoundPostgres postgres, SandboxRecord sandbox, ServerUser user,
            Cancellation cancel) {
        try {
            Sandbox served = Sandbox.serve(postgres, sandbox, user, registry);
            Result<Result.Done> primary = homes(served.onRecord(), user, cancel);
            if (primary instanceof Result.Failed<Result.Done>(Failure failure)) {
                served.close();
                return Result.failed(failure);
            }
            return Result.ok(served);
        } catch (IOException full) {
            SandboxRemover.remove(sandbox, user);
            return failed(full);
        }
    }

    private static Result<Result.Done> homes(SandboxRecord sandbox, ServerUser user, Cancellation cancel)
            throws IOException {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        for (SandboxRecord.NodeRecord node : sandbox.nodes()) {
            NodeHome home = SandboxLayout.home(sandbox.path(), node, user);
            Files.createDirectories(home.socketDir());
            Files.setPosixFilePermissions(home.home(), PosixFilePermissions.fromString("rwx------"));
            Files.writeString(home.passFile(),
                    PgPass.prefix("127.0.0.1", String.valueOf(node.port()), "*", user.name()) + PgPass.field(password)
                            + "\n");
            Files.setPosixFilePermissions(home.passFile(), PosixFilePermissions.fromString("rw-------"));
            user.own(home.home());
        }
        NodeHome primary = SandboxLayout.home(sandbox.path(), sandbox.nodes().getFirst(), user);
        return new PrimaryCluster(primary, Path.of(sandbox.binDir()), cancel).create(password);
    }

    private static List<SandboxRecord.NodeRecord> nodes() {
        try (ServerSocket one = loopback(); ServerSocket two = loopback()) {
            return List.of(new SandboxRecord.NodeRecord(Sandbox.PRIMARY, one.getLocalPort(), 0),
                    new SandboxRecord.NodeRecord(Sandbox.STANDBY, two.getLocalPort(), 0));
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    private static ServerSocket loopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static <T> Result<T> failed(String key) {
        return Result.failed(Failure.of(Text.of(key), Text.of(key + ".hint")));
    }

    private static <T> Result<T> failed(IOException full) {
        return Result.failed(Failure.of(Text.of("sandbox.io"), Text.of("sandbox.io.hint"))
                .withDetail(full.toString()));
    }
}
