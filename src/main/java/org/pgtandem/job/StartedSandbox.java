package org.pgtandem.job;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Text;
import org.pgtandem.sandbox.Sandbox;

/** A sandbox that runs, as window and command line see it. */
final class StartedSandbox implements SandboxLab {

    private final Sandbox sandbox;
    private final Lab lab;

    StartedSandbox(Sandbox sandbox, Lab lab) {
        this.sandbox = sandbox;
        this.lab = lab;
    }

    @Override
    public Lab lab() {
        return lab;
    }

    @Override
    public Text description() {
        return Text.of(sandbox.postgres().embedded() ? "sandbox.embedded" : "job.sandbox.found",
                sandbox.postgres().version().toString(), sandbox.postgres().binDir().toString());
    }

    @Override
    public List<Text> instructions() {
        List<Text> instructions = new ArrayList<>();
        sandbox.commands().psql()
                .forEach((node, command) -> instructions.add(Text.of("sandbox.reach", node, command)));
        instructions.add(Text.of("sandbox.watch", "pgtandem monitor " + lab.name()));
        instructions.add(Text.of("sandbox.stop", String.join(" && ", sandbox.commands().stop())));
        return instructions;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
