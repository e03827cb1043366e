package org.pgtandem.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pgtandem.job.Engine;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/**
 * What a command on a lab works with.
 *
 * @param cancel cancelled by Ctrl-C
 */
record LabJob(Lab lab, Engine engine, Prompts prompts, Cancellation cancel) {

    /** A command's own part; the exit code comes back. */
    interface Body {
        int run(LabJob job);
    }

    /** Opens lab and secrets, and runs a command on them; a lab or secrets that will not do are told in one line. */
    static int run(World world, LabOptions options, Output output, Body body) {
        Result<LabJob> opened = world.services().get()
                .flatMap(services -> services.labs().open(options.lab())
                        .flatMap(lab -> secrets(world, services, options)
                                .map(secrets -> telling(lab, secrets, output))
                                .map(secrets -> make(world, services, options, lab, secrets, output))));
        return switch (opened) {
            case Result.Ok<LabJob>(LabJob job) -> guarded(job, output, body);
            case Result.Failed<LabJob>(Failure failure) -> {
                output.errors().usage(failure);
                yield ExitCode.USAGE;
            }
        };
    }

    private static Result<Secrets> secrets(World world, Services services, LabOptions options) {
        return options.secrets(world.env()).map(services.secretsFile())
                .orElseGet(() -> Result.ok(_ -> Optional.empty()));
    }

    /** One file may serve several labs, so a node of no lab here is only told: most likely its name is misspelt. */
    private static Secrets telling(Lab lab, Secrets secrets, Output output) {
        List<String> unknown = secrets.namedNodes().stream().filter(name -> lab.node(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            output.errors().usage(Failure.of(Text.of("cli.secrets.node", String.join(", ", unknown)),
                    Text.of("cli.order.nodes", lab.nodes().stream().map(Node::name)
                            .collect(Collectors.joining(", ")))));
        }
        return secrets;
    }

    private static LabJob make(World world, Services services, LabOptions options, Lab lab, Secrets file,
            Output output) {
        Cancellation cancel = new Cancellation();
        Prompts prompts = new Prompts(world.terminal(), cancel);
        Engine engine = services.engines().create(new AskedSecrets(file, prompts, output.errors()),
                new HostKeyQuestion(options.acceptNewHostKeys(), prompts, output.errors()));
        return new LabJob(lab, engine, prompts, cancel);
    }

    private static int guarded(LabJob job, Output output, Body body) {
        try (Interrupts interrupts = new Interrupts(job.cancel,
                () -> output.errors().line("cli.cancel.late", job.lab.name()))) {
            return interrupts.endWith(body.run(job));
        }
    }
}
