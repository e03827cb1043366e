package org.pgtandem.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pgtandem.host.ssh.Environment;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;
import org.pgtandem.sandbox.Sandboxes;
import org.pgtandem.store.LabFiles;

/**
 * What all engines of the program share.
 *
 * @param hostKeys    the known host keys, given who is asked about an unknown one
 * @param journals    folder where runs are written down
 * @param environment of this computer, as SSH needs it
 */
public record EngineParts(Function<Predicate<HostKey>, HostKeys> hostKeys, Environment environment,
        Sandboxes sandboxes, LabFiles labs, Path journals, Clock clock) {}
