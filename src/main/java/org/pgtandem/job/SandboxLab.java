package org.pgtandem.job;

import java.util.List;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Text;

/** Two nodes on this computer. Closing stops both and removes what they left, unless they are to be kept. */
public interface SandboxLab extends AutoCloseable {

    Lab lab();

    /** Which PostgreSQL serves here, for people: {@code PostgreSQL 15.14, /usr/lib/postgresql/15/bin}. */
    Text description();

    /** How to reach, watch and stop kept nodes. */
    List<Text> instructions();

    @Override
    void close();
}
