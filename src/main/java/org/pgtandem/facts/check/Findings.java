package org.pgtandem.facts.check;

import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;

/** Findings that come from elsewhere than the checks. */
public final class Findings {

    private Findings() {}

    /** A node that could not be asked. Its code is the key of the failure's reason. */
    public static Finding unreachable(String node, Failure failure) {
        return new Finding(node, Finding.Severity.BLOCKER, failure.reason().key(), failure.reason(), failure.hint(),
                failure.detail());
    }
}
