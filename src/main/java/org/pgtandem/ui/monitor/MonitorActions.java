package org.pgtandem.ui.monitor;

import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** What the monitor view asks of the window around it. */
public interface MonitorActions {

    /** Shows the wizard's page that checks both nodes. */
    void check();

    /** Shows the wizard, to clone the standby again. */
    void cloneAgain();

    /** Says something for a few seconds. */
    void say(Sign sign, Text text);
}
