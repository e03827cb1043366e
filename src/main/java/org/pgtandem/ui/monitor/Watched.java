package org.pgtandem.ui.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.ui.kit.Sign;

/**
 * One link at one moment, with what is needed to speak of it.
 *
 * @param now this computer's clock; later than the sample's time while no new sample comes
 */
record Watched(Sample sample, Sample.Link link, Sign sign, Rates rates, Instant now) {

    Duration lasting() {
        return Duration.between(link.since(), now);
    }

    Duration age() {
        return Duration.between(sample.time(), now);
    }

    Sample.@Nullable NodeSample primary() {
        return node(link.from());
    }

    Sample.@Nullable NodeSample standby() {
        return node(link.to());
    }

    Optional<Sample.SlotSample> slot() {
        return sample.slots().stream().filter(slot -> slot.name().equals(link.slot())).findFirst();
    }

    private Sample.@Nullable NodeSample node(String name) {
        return sample.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElse(null);
    }
}
