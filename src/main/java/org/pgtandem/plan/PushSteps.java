package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.plan.StepInfo.Phase;

/** The files straight from the primary to the standby, by SSH between their owners. */
final class PushSteps {

    private static final String END = ResourceText.of(PushSteps.class, "end.sh");

    private PushSteps() {}

    static List<Step> files(Pair pair) {
        List<Step> steps = new ArrayList<>();
        steps.add(push(Infos.primaryFor(pair, "push-files", Phase.CLONE, TarStream.of(pair).words()),
                TarStream.of(pair)));
        Tablespaces.of(pair).forEach(space -> {
            TarStream stream = TarStream.of(pair, space);
            steps.add(push(Infos.numberedOnPrimary(pair, "push-tablespace", space.number(), Phase.CLONE,
                    stream.words()), stream));
        });
        return steps;
    }

    private static Step push(StepInfo info, TarStream stream) {
        return new Step.Run(info, stream.push(), TarStream.READ_CHANGING_FILES, null, stream.measured());
    }

    /**
     * The receiving end stops by itself when ssh ends; where the link between the nodes was cut, it would wait for the
     * rest until its system gives the connection up.
     */
    static Step endReceiver(Pair pair) {
        String[] places = Stream.concat(Stream.of(pair.fresh()), Tablespaces.of(pair).stream().map(Tablespace::fresh))
                .toArray(String[]::new);
        return new Step.Run(Infos.standby(pair, "end-receiver", Phase.CLONE, pair.standby().name()),
                Command.script(pair.targetOwner(), END, places), Set.of(0), null, null);
    }
}
