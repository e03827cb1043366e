package org.pgtandem.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Texts;

/** Samples as the objects that {@code monitor --json} writes. What is not known is null, never 0. */
final class SampleJson {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SampleJson() {}

    static Map<String, @Nullable Object> of(Sample sample) {
        return Json.object("type", "sample", "time", time(sample.time()), "nodes",
                sample.nodes().stream().map(SampleJson::node).toList(), "links",
                sample.links().stream().map(SampleJson::link).toList(), "archivers",
                sample.archivers().stream().map(SampleJson::archiver).toList(), "slots",
                sample.slots().stream().map(SampleJson::slot).toList(), "alerts",
                sample.alerts().stream().map(Texts::english).toList());
    }

    /** A primary has no receive and replay positions and a standby no current one: those keys are left out. */
    private static Map<String, @Nullable Object> node(Sample.NodeSample node) {
        Map<String, @Nullable Object> object = Json.object("name", node.name(), "reachable", node.reachable(),
                "inRecovery", node.inRecovery(), "timeline", node.timeline(), "systemIdentifier",
                node.systemIdentifier());
        if (!Boolean.TRUE.equals(node.inRecovery())) {
            object.put("currentLsn", text(node.currentLsn()));
        }
        if (!Boolean.FALSE.equals(node.inRecovery())) {
            object.put("receiveLsn", text(node.receiveLsn()));
            object.put("replayLsn", text(node.replayLsn()));
            object.put("replayPaused", node.replayPaused());
        }
        if (!node.reachable()) {
            object.put("unreachable", node.unreachable() == null ? null : Texts.english(node.unreachable()));
        }
        return object;
    }

    private static Map<String, @Nullable Object> link(Sample.Link link) {
        return Json.object("from", link.from(), "to", link.to(), "state", link.state().id(), "slot", link.slot(),
                "sentLsn", text(link.sentLsn()), "writeLsn", text(link.writeLsn()), "flushLsn", text(link.flushLsn()),
                "replayLsn", text(link.replayLsn()), "replayBytesBehind", link.replayBytesBehind(), "writeLagMs",
                link.writeLagMs(), "flushLagMs", link.flushLagMs(), "replayLagMs", link.replayLagMs());
    }

    private static Map<String, @Nullable Object> archiver(Sample.Archiver archiver) {
        return Json.object("node", archiver.node(), "applicationName", archiver.applicationName(), "flushLsn",
                text(archiver.flushLsn()), "bytesBehind", archiver.bytesBehind());
    }

    private static Map<String, @Nullable Object> slot(Sample.SlotSample slot) {
        return Json.object("node", slot.node(), "name", slot.name(), "active", slot.active(), "restartLsn",
                text(slot.restartLsn()), "retainedBytes", slot.retainedBytes(), "walStatus", slot.walStatus(),
                "safeWalSize", slot.safeWalSize());
    }

    private static @Nullable String text(@Nullable Lsn lsn) {
        return lsn == null ? null : lsn.toString();
    }

    private static String time(Instant at) {
        return MILLIS.format(at);
    }
}
