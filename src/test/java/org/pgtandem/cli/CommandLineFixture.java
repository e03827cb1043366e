package org.pgtandem.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Text;

/** The command line over a fake engine, with everything that it would show. */
final class CommandLineFixture {

    static final Lab LAB = new Lab("lab",
            List.of(new Node("a", Role.PRIMARY, new SshTarget("one", null, null, null, null), null,
                    PostgresSpec.FIND_OUT, null),
                    new Node("b", Role.STANDBY, new SshTarget("two", null, null, null, null), null,
                            PostgresSpec.FIND_OUT, null)),
            Lab.Replication.DEFAULT, CloneMethod.PG_BASEBACKUP, Map.of(), null, null, Set.of());

    final FakeEngine engine = new FakeEngine();
    final Map<String, String> env = new HashMap<>();
    final Deque<String> typed = new ArrayDeque<>();
    final FakeWindow window = new FakeWindow();
    boolean interactive;
    @Nullable
    Secrets secrets;
    @Nullable
    Predicate<HostKey> accept;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... args) {
        out.reset();
        err.reset();
        World world = new World("1.2.3", env, new FakeTerminal(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), () -> Result.ok(services()));
        return Program.run(world, args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Services services() {
        return new Services((given, asker) -> {
            secrets = given;
            accept = asker;
            return engine;
        }, new OneLab(), file -> secretsFile(file), window);
    }

    private static Result<Secrets> secretsFile(Path file) {
        return file.endsWith("good.json")
                ? Result.ok(new Secrets() {
                    @Override
                    public Optional<String> find(SecretRef ref) {
                        return Optional.of("of the file");
                    }

                    @Override
                    public Set<String> namedNodes() {
                        return Set.of("a", "bb");
                    }
                })
                : Result.failed(Failure.of(Text.of("lab.secrets.open", file.toString(), "0644"),
                        Text.of("lab.secrets.open.fix", file.toString())));
    }

    /** A window that notes what it was opened for. */
    static final class FakeWindow implements Window {
        Optional<Text> why = Optional.empty();
        @Nullable
        String opened;

        @Override
        public Optional<Text> unavailable() {
            return why;
        }

        @Override
        public void open(@Nullable Lab lab) {
            opened = lab == null ? "start" : lab.name();
        }

        @Override
        public void demo(SandboxOptions options) {
            opened = "demo " + options;
        }
    }

    private final class FakeTerminal implements Terminal {
        @Override
        public boolean interactive() {
            return interactive;
        }

        @Override
        public Optional<String> line(String prompt) {
            err.writeBytes(prompt.getBytes(StandardCharsets.UTF_8));
            return Optional.ofNullable(typed.poll());
        }

        @Override
        public Optional<String> secret(String prompt) {
            return line(prompt);
        }
    }

    /** A library that knows the lab {@code lab} and nothing else. */
    private static final class OneLab implements LabLibrary {
        @Override
        public Result<Lab> open(String fileOrName) {
            return load(fileOrName);
        }

        @Override
        public Result<Lab> load(String name) {
            return name.equals("lab")
                    ? Result.ok(LAB)
                    : Result.failed(Failure.of(Text.of("lab.unknown", name), Text.of("lab.unknown.fixNone")));
        }

        @Override
        public List<String> saved() {
            return List.of("lab");
        }

        @Override
        public Result<Result.Done> save(Lab lab) {
            throw new AssertionError("the command line saves nothing");
        }

        @Override
        public List<String> aliases() {
            throw new AssertionError("the command line shows no aliases");
        }

        @Override
        public Map<String, String> draft() {
            throw new AssertionError("the command line has no drafts");
        }

        @Override
        public void keepDraft(Map<String, String> typed) {
            throw new AssertionError("the command line has no drafts");
        }
    }
}
