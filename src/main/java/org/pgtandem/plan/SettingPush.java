package org.pgtandem.plan;

import java.util.List;
import java.util.stream.Stream;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.SettingChange;

/**
 * Settings that go to a primary together.
 *
 * @param server what its running server says
 */
record SettingPush(NodeCluster primary, ServerFacts server, List<SettingChange> changes) {

    /** Whether one of them is only read when the server starts. */
    boolean restarts() {
        return late().findAny().isPresent();
    }

    /** Those that are only read when the server starts. */
    Stream<SettingChange> late() {
        return changes.stream().filter(change -> change.effect() == Effect.RESTART);
    }

    /** What people call the server: its unit or its data directory. */
    String service() {
        return Services.name(primary.cluster());
    }

    /** The file that ALTER SYSTEM writes. */
    static String file(NodeCluster primary) {
        return primary.cluster().dataDir() + "/postgresql.auto.conf";
    }

    /** The same as it was before, until the new settings have proved good. */
    static String kept(NodeCluster primary) {
        return file(primary) + ".before-pgtandem";
    }

    static StepInfo info(NodeCluster primary, String name, Object... args) {
        return Infos.on(primary, name, StepInfo.Phase.CONFIGURE, args);
    }
}
