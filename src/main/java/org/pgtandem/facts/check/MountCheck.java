package org.pgtandem.facts.check;

import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding;
import org.pgtandem.postgres.SshfsNeeds;

/** Where the lab clones by sshfs: whether the primary can mount a directory of the standby. */
final class MountCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        if (situation.lab().method() != CloneMethod.SSHFS || situation.standbysToClone().isEmpty()) {
            return List.of();
        }
        return situation.primary().map(primary -> List.of(judge(situation, primary))).orElse(List.of());
    }

    /** Who is asked can still choose another method. */
    private static Finding judge(Situation situation, Seen primary) {
        Optional<SshfsNeeds.Missing> missing = SshfsNeeds.missing(primary.facts().tools());
        if (missing.isEmpty()) {
            return Say.ok(primary.name(), "sshfs.ready", primary.name());
        }
        String code = missing.get().isDevice() ? "sshfs.device" : "sshfs.program";
        Finding finding = situation.willAsk()
                ? Say.warning(primary.name(), code, primary.name(), missing.get().what(), missing.get().packages())
                : Say.blocker(primary.name(), code, primary.name(), missing.get().what(), missing.get().packages());
        return missing.get().isDevice() ? Say.mended(finding, "sudo modprobe fuse") : finding;
    }
}
