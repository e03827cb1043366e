package org.pgtandem.ui.start;

import java.nio.file.Path;

/** What the start view lets a person begin. */
public interface StartActions {

    void startSandbox();

    void addHosts();

    void open(Path labFile);
}
