package org.pgtandem.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.pgtandem.job.EngineFactory;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/**
 * What commands work with. Made only by commands that need it, so that help and version answer at once.
 *
 * @param secretsFile reads a secrets file, or says why it is refused
 */
public record Services(EngineFactory engines, LabLibrary labs, Function<Path, Result<Secrets>> secretsFile,
        Window window) {}
