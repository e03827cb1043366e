package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.postgres.ProgressSql;

/** The standby's slot on the primary is free for it. */
final class SlotCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primaryServer().ifPresent(server -> situation.standbysToClone()
                .forEach(standby -> findings.add(judge(situation, server, standby))));
        return findings;
    }

    private static Finding judge(Situation situation, ServerFacts server, Seen standby) {
        String primary = situation.lab().primary().name();
        String name = situation.lab().slotOf(standby.node());
        Slot slot = server.slot(name).orElse(null);
        if (slot == null) {
            return Say.ok(primary, "slot.new", name);
        }
        if (!slot.type().equals("physical")) {
            return Say.blocker(primary, "slot.logical", name);
        }
        if (slot.active()) {
            return heldByClone(server, slot)
                    ? Say.warning(primary, "slot.held-by-clone", name)
                    : Say.blocker(primary, "slot.active-elsewhere", name, holder(server, slot));
        }
        return Objects.equals(slot.walStatus(), "lost") || slot.restartLsn() == null
                ? Say.info(primary, "slot.lost", name)
                : Say.info(primary, "slot.exists", name);
    }

    /** A clone at work keeps others away by its lock; one that was broken off is ended by the next. */
    private static boolean heldByClone(ServerFacts server, Slot slot) {
        return sender(server, slot).map(Sender::applicationName).filter(name -> name.startsWith(ProgressSql.CLONE))
                .isPresent();
    }

    private static Optional<Sender> sender(ServerFacts server, Slot slot) {
        return server.senders().stream().filter(sender -> Objects.equals(sender.pid(), slot.activePid())).findFirst();
    }

    /** Who holds it, as the primary knows them. */
    static String holder(ServerFacts server, Slot slot) {
        return sender(server, slot)
                .map(SlotCheck::describe).orElseGet(() -> "pid " + slot.activePid());
    }

    private static String describe(Sender sender) {
        String from = sender.clientAddress() == null ? "" : " (" + sender.clientAddress() + ")";
        return Objects.requireNonNullElse(sender.applicationName(), "pid " + sender.pid()) + from;
    }
}
