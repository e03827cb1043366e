package org.pgtandem.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.postgres.NodePoll;

/**
 * What is known of a node at a tick.
 *
 * @param poll       its answer; null while it does not answer
 * @param answeredAt when it last answered; null: never
 * @param failure    why it does not; null while it does, and while nothing is known yet
 */
record Reading(@Nullable NodePoll poll, @Nullable Instant answeredAt, @Nullable Failure failure) {

    static final Reading NOTHING = new Reading(null, null, null);
}
