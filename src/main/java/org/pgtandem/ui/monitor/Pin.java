package org.pgtandem.ui.monitor;

import org.pgtandem.model.Text;

/** An event marked above the chart. */
record Pin(long atMillis, Text text) {}
