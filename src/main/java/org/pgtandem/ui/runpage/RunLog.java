package org.pgtandem.ui.runpage;

import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.LogLine;

/** Where the lines of a run go: one pane a node. */
public interface RunLog {

    void add(String node, LogLine line);

    /** A rule with a step's number and title. */
    void step(String node, int number, Text title);

    /** A remark of ours on the line before. */
    void note(String node, Text text);

    /** A new run begins. */
    void clear();
}
