package org.pgtandem.plan;

import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.plan.StepInfo.Phase;

/** The files straight from the primary to the standby, by SSH between their owners. */
final class PushSteps {

    private static final String END = Resource.text("end.sh");

    private PushSteps() {}

    static Step files(Pair pair) {
        TarStream stream = TarStream.of(pair);
        StepInfo info = Infos.primaryFor(pair, "push-files", Phase.CLONE, pair.source().dataDir(), pair.fresh(),
                pair.standby().name(), stream.compressor().program(), stream.compressor().chain());
        return new Step.Run(info, stream.push(), TarStream.READ_CHANGING_FILES, null, Probes.copied(pair));
    }

    /**
     * The receiving end stops by itself when ssh ends; where the link between the nodes was cut, it would wait for the
     * rest until its system gives the connection up.
     */
    static Step endReceiver(Pair pair) {
        return new Step.Run(Infos.standby(pair, "end-receiver", Phase.CLONE, pair.fresh()),
                Command.script(pair.targetOwner(), END, pair.fresh()), Set.of(0), null, null);
    }
}
