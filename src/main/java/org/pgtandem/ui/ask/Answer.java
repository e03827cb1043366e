package org.pgtandem.ui.ask;

/** What a person answered. */
public sealed interface Answer {

    /** No, or the sheet was closed. */
    record No() implements Answer {}

    record Yes() implements Answer {}

    /** @param keep whether the keyring shall keep it */
    record Secret(String secret, boolean keep) implements Answer {
        @Override
        public String toString() {
            return "Secret[••••••]";
        }
    }
}
