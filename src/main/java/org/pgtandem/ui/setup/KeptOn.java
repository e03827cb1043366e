package org.pgtandem.ui.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;

/**
 * Which nodes of a draft barman is on and backups lie on: the nodes themselves, so that both go along when a node gets
 * another name. A node that is no part of the lab any more holds neither.
 *
 * @param barman  null where the lab that was opened does not say
 * @param backups null for the primary, whichever that is
 */
record KeptOn(@Nullable NodeDraft barman, @Nullable NodeDraft backups) {

    static final KeptOn USUAL = new KeptOn(null, null);

    /** Those that the lab that was opened names. */
    static KeptOn of(LabRest rest, List<NodeDraft> nodes) {
        Lab.Barman barman = rest.barman();
        Lab.Keeping backup = rest.backup();
        return new KeptOn(barman == null ? null : named(barman.node(), nodes),
                backup == null ? null : named(backup.node(), nodes));
    }

    private static @Nullable NodeDraft named(@Nullable String name, List<NodeDraft> nodes) {
        return nodes.stream().filter(node -> node.name().get().strip().equals(name)).findFirst().orElse(null);
    }

    /** The sections of the lab that was opened, on these nodes as they are called now. */
    LabRest with(LabRest rest, List<NodeDraft> nodes, NodeDraft usualForBarman) {
        return rest.with(barman(rest.barman(), nodes, usualForBarman), backup(rest.backup(), nodes));
    }

    private Lab.@Nullable Barman barman(Lab.@Nullable Barman old, List<NodeDraft> nodes, NodeDraft usual) {
        if (old == null) {
            return null;
        }
        NodeDraft node = barman != null && nodes.contains(barman) ? barman : usual;
        return new Lab.Barman(node.name().get().strip(), old.server(), old.slot(), old.retention());
    }

    /** A directory of a node that is gone says nothing of the primary, which then keeps them. */
    private Lab.@Nullable Keeping backup(Lab.@Nullable Keeping old, List<NodeDraft> nodes) {
        if (old == null || old.node() == null) {
            return old;
        }
        return backups != null && nodes.contains(backups)
                ? new Lab.Keeping(backups.name().get().strip(), old.directory(), old.retention())
                : new Lab.Keeping(null, null, old.retention());
    }
}
