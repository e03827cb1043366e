package org.pgtandem.ui;

import org.pgtandem.model.Result;
import org.pgtandem.ui.setup.Setup;

/** A wizard's insides on the current thread: engine, library and the lab otus-26 as typed. */
public final class Benches {

    private Benches() {}

    /** Everything that one test of a model works with. */
    public record Bench(FakeEngine engine, FakeLibrary library, DirectWork work, Setup setup) {}

    /** With the sample lab opened, and an engine that answers all pure questions. */
    public static Bench open() {
        Bench bench = empty();
        bench.setup().open(Samples.lab());
        return bench;
    }

    /** As before anything was typed. */
    public static Bench empty() {
        FakeEngine engine = new FakeEngine().configuration(Samples::configuration).methods(_ -> Samples.methods())
                .plan(_ -> Result.ok(Samples.plan()));
        FakeLibrary library = new FakeLibrary();
        DirectWork work = new DirectWork();
        return new Bench(engine, library, work, new Setup(engine, library, work, (_, _) -> {}));
    }
}
