package org.pgtandem.ui.monitor;

import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.theme.Token;

/** The colours in which a state is drawn. */
final class SignTokens {

    private SignTokens() {}

    /** For lines and areas. */
    static Token line(Sign sign) {
        return sign == Sign.CATCHING ? Token.CATCHING_LINE : text(sign);
    }

    /** For text and icons. */
    static Token text(Sign sign) {
        return switch (sign) {
            case STREAMING -> Token.STREAMING;
            case IDLE -> Token.IDLE;
            case CATCHING -> Token.CATCHING;
            case PAUSED -> Token.PAUSED;
            case DISCONNECTED -> Token.DISCONNECTED;
            case LOST -> Token.LOST;
            default -> Token.UNKNOWN;
        };
    }

    /** For ribbons and bands. */
    static Token tint(Sign sign) {
        return switch (sign) {
            case STREAMING -> Token.STREAMING_TINT;
            case IDLE -> Token.IDLE_TINT;
            case CATCHING -> Token.CATCHING_TINT;
            case PAUSED -> Token.PAUSED_TINT;
            case DISCONNECTED -> Token.DISCONNECTED_TINT;
            case LOST -> Token.LOST_TINT;
            default -> Token.UNKNOWN_TINT;
        };
    }
}
