package org.pgtandem.job;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.sandbox.FoundPostgres;
import org.pgtandem.sandbox.Sandbox;
import org.pgtandem.sandbox.SandboxRecord;
import org.pgtandem.sandbox.Sandboxes;
import org.pgtandem.store.LabFiles;

/** Starts two nodes on this computer and makes a lab of them. */
final class SandboxJob {

    private static final String NAME = "sandbox";

    private final Sandboxes sandboxes;
    private final HostKeys hostKeys;
    private final LabFiles labs;

    SandboxJob(Sandboxes sandboxes, HostKeys hostKeys, LabFiles labs) {
        this.sandboxes = sandboxes;
        this.hostKeys = hostKeys;
        this.labs = labs;
    }

    Result<SandboxLab> start(SandboxOptions options, Consumer<Text> progress, Cancellation cancel) {
        progress.accept(Text.of("sandbox.starting"));
        return sandboxes.create(freeName(), options.postgres(), options.directory(), options.keep(), cancel)
                .flatMap(sandbox -> serve(sandbox, options, progress));
    }

    private Result<SandboxLab> serve(Sandbox sandbox, SandboxOptions options, Consumer<Text> progress) {
        sandbox.hostKeys().forEach(hostKeys::remember);
        Lab lab = sandbox.lab(method(options, sandbox.postgres()));
        StartedSandbox started = new StartedSandbox(sandbox, lab);
        progress.accept(started.description());
        if (!options.keep()) {
            return Result.ok(started);
        }
        // A kept sandbox is opened by name later, like every other lab.
        return labs.save(lab).map(saved -> started);
    }

    private static CloneMethod method(SandboxOptions options, FoundPostgres postgres) {
        if (options.method() != null) {
            return options.method();
        }
        return postgres.basebackup() ? CloneMethod.PG_BASEBACKUP : CloneMethod.COPY;
    }

    private String freeName() {
        Set<String> taken = Stream
                .concat(sandboxes.all().stream().map(SandboxRecord::name), labs.saved().stream())
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(NAME), IntStream.iterate(2, n -> n + 1).mapToObj(n -> NAME + "-" + n))
                .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }
}
