package org.pgtandem.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import org.pgtandem.model.Result;

/**
 * What the command line is started in.
 *
 * @param version  the program's version, for example {@code 0.1.0}
 * @param env      environment variables
 * @param out      stdout, in UTF-8
 * @param err      stderr, in UTF-8
 * @param services makes the services; fails where the program cannot keep its state
 */
public record World(String version, Map<String, String> env, Terminal terminal, PrintStream out, PrintStream err,
        Supplier<Result<Services>> services) {}
