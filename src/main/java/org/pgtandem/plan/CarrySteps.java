package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;

/** The files from the primary to the standby through this computer. */
final class CarrySteps {

    private CarrySteps() {}

    /** @param whyNotDirect why they do not go straight */
    static List<Step> files(Pair pair, Text whyNotDirect) {
        List<Step> steps = new ArrayList<>();
        TarStream data = TarStream.of(pair);
        steps.add(pipe(Infos.primaryFor(pair, "copy-files", Phase.CLONE, words(data, whyNotDirect)), data));
        Tablespaces.of(pair).forEach(space -> {
            TarStream stream = TarStream.of(pair, space);
            steps.add(pipe(Infos.numberedOnPrimary(pair, "copy-tablespace", space.number(), Phase.CLONE,
                    stream.words()), stream));
        });
        return steps;
    }

    private static Object[] words(TarStream stream, Text whyNotDirect) {
        return Stream.concat(Arrays.stream(stream.words()), Stream.of(whyNotDirect)).toArray();
    }

    private static Step pipe(StepInfo info, TarStream stream) {
        return new Step.Pipe(info, stream.read(), TarStream.READ_CHANGING_FILES, stream.pair().standby().name(),
                stream.write(), stream.progress());
    }
}
