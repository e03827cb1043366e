package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.Os;

/** The copy is binary: the processor must be the same, and the C library should be, since it sorts the texts. */
final class PlatformCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primary().ifPresent(primary -> situation.standbys()
                .forEach(standby -> findings.add(compare(primary, standby))));
        return findings;
    }

    private static Finding compare(Seen primary, Seen standby) {
        Os one = primary.facts().os();
        Os other = standby.facts().os();
        if (!one.arch().equals(other.arch())) {
            return Say.blocker(standby.name(), "arch.differs", primary.name(), one.arch(), standby.name(),
                    other.arch());
        }
        if (one.libc() == null || other.libc() == null) {
            return Say.ok(standby.name(), "platform.same", one.arch());
        }
        return one.libc().equals(other.libc())
                ? Say.ok(standby.name(), "platform.same", one.arch() + ", " + one.libc())
                : Say.warning(standby.name(), "libc.differs", primary.name(), one.libc(), standby.name(),
                        other.libc());
    }
}
