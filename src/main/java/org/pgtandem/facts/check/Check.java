package org.pgtandem.facts.check;

import java.util.List;
import org.pgtandem.model.Finding;

/** Looks at one topic; tells what passed as well as what did not. Pure. */
interface Check {

    List<Finding> findings(Situation situation);
}
