package org.pgtandem;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program's log, which {@code logback.xml} describes. */
final class LogFile {
    private LogFile() {}

    /**
     * Starts it. To be called before anything else asks for a logger, since Logback reads its settings then.
     *
     * @param folder where the log files go
     */
    static void start(Path folder) {
        System.setProperty("pgtandem.logs", folder.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
