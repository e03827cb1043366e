package org.pgtandem.plan;

import org.pgtandem.model.NodeFacts.Place;

/**
 * A tablespace of the primary and its place on one standby.
 *
 * @param number counts the standby's tablespaces from 1
 * @param from   its directory on the primary
 * @param to     its directory on the standby
 * @param seen   what was found there
 * @param aside  where goes what is there
 */
record Tablespace(int number, String from, String to, Place seen, String aside) {

    /** Where its copy grows, beside its place. */
    String fresh() {
        return to + Pair.FRESH;
    }
}
