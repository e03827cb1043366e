package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.Recovery;
import org.pgtandem.postgres.RecoveryFile;
import org.pgtandem.postgres.StandbySettings;

/** Makes a standby of the copy: whom to follow, and what is its own. */
final class RecoverySteps {

    private static final List<String> CONFIGURATION = List.of("postgresql.conf", "pg_hba.conf", "pg_ident.conf");

    private RecoverySteps() {}

    static List<Step> of(Pair pair) {
        List<Step> steps = new ArrayList<>();
        if (bringsConfiguration(pair)) {
            steps.add(configuration(pair));
        }
        files(pair).forEach(file -> steps.add(write(pair, pair.fresh(), Phase.CLONE, file)));
        return steps;
    }

    /** The same for a standby that is there: it has its signal, and its settings change only where the lab did. */
    static List<Step> again(Pair pair) {
        return files(pair).stream().filter(file -> !file.lines().isEmpty())
                .map(file -> write(pair, pair.target().dataDir(), Phase.START, file)).toList();
    }

    private static List<RecoveryFile> files(Pair pair) {
        return Recovery.files(pair.server().version(), pair.upstream(),
                StandbySettings.of(pair.primaryFacts(), pair.pushed(), pair.target()));
    }

    /** The file by which the server knows that it is a standby. */
    static String signalFile(Pair pair) {
        return pair.server().version().atLeast(12) ? "standby.signal" : "recovery.conf";
    }

    /** Debian's new cluster finds its configuration in the directory that it adopts, and moves it to /etc. */
    private static boolean bringsConfiguration(Pair pair) {
        return pair.targetKeepsConfiguration() && !pair.targetExists() && pair.sourceKeepsConfiguration();
    }

    private static Step configuration(Pair pair) {
        List<String> tar = new ArrayList<>(List.of("tar", "--create", "--file=-", "--dereference",
                "--directory=" + pair.source().configDir()));
        tar.addAll(CONFIGURATION);
        StepInfo info = Infos.primaryFor(pair, "copy-configuration", Phase.CLONE, pair.source().configDir(),
                pair.standby().name()).already(Streaming.alreadyOf(pair));
        return new Step.Pipe(info, Command.of(pair.sourceOwner(), tar), Set.of(0), pair.standby().name(),
                Command.of(pair.targetOwner(), "tar", "--extract", "--file=-", "--directory=" + pair.fresh()), null);
    }

    private static Step write(Pair pair, String directory, Phase phase, RecoveryFile file) {
        String path = directory + "/" + file.name();
        String name = file.name().equals("postgresql.auto.conf") ? "standby-settings" : signal(file.name());
        StepInfo info = Infos.standby(pair, name, phase, path, pair.slot()).already(Streaming.alreadyOf(pair));
        Template lines = Template.of(file.lines());
        return file.whole()
                ? new Step.WriteFile(info, pair.targetOwner(), path, lines, "0600")
                : new Step.EditBlock(info, pair.targetOwner(), path, HbaBlock.marker(pair.lab()), lines, Place.LAST,
                        "0600", null);
    }

    private static String signal(String file) {
        return file.equals("standby.signal") ? "standby-signal" : "recovery-conf";
    }
}
