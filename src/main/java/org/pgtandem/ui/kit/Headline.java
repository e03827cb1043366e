package org.pgtandem.ui.kit;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/** A lab's state in short: {@code Streaming 744 B behind}. */
public record Headline(Sign sign, Text word, @Nullable Text amount) {}
