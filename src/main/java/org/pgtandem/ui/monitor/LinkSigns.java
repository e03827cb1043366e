package org.pgtandem.ui.monitor;

import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** The sign and the word of a link's state; a slot that is lost says more than that there is no connection. */
final class LinkSigns {

    private LinkSigns() {}

    static Sign of(Sample.Link link, Sample sample) {
        return switch (link.state()) {
            case DISCONNECTED -> slotLost(link, sample) ? Sign.LOST : Sign.DISCONNECTED;
            case PAUSED -> Sign.PAUSED;
            case CATCHING_UP -> Sign.CATCHING;
            case IDLE -> Sign.IDLE;
            case STREAMING -> Sign.STREAMING;
        };
    }

    static Text word(Sign sign) {
        return Text.of(switch (sign) {
            case STREAMING -> "states.streaming";
            case IDLE -> "states.idle";
            case CATCHING -> "states.catching-up";
            case PAUSED -> "states.paused";
            case DISCONNECTED -> "states.disconnected";
            case LOST -> "states.lost";
            default -> "states.unknown";
        });
    }

    private static boolean slotLost(Sample.Link link, Sample sample) {
        return sample.slots().stream()
                .anyMatch(slot -> slot.name().equals(link.slot()) && "lost".equals(slot.walStatus()));
    }
}
