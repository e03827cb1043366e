package org.pgtandem.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;

/**
 * What a sandbox should be.
 *
 * @param method    clone method; null: the first that works with the PostgreSQL found
 * @param postgres  a major version, a directory of server programs, or {@code embedded}; null: the newest found here,
 *                  else the embedded one
 * @param directory where the nodes live; null: a new temporary directory
 * @param keep      whether nodes and directory stay when the lab is closed
 */
public record SandboxOptions(@Nullable CloneMethod method, @Nullable String postgres, @Nullable Path directory,
        boolean keep) {}
