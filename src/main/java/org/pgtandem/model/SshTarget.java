package org.pgtandem.model;

import org.jspecify.annotations.Nullable;

/**
 * The way from this computer to a node.
 *
 * @param host         name, address, or an alias of the user's ssh configuration
 * @param port         TCP port; null: what the ssh configuration says, else 22
 * @param user         login; null: what the ssh configuration says, else the local user's name
 * @param identityFile private key, {@code ~} allowed; null: what the ssh configuration says, agent and usual keys
 * @param jump         {@code [user@]host[:port]} or an alias, as ssh's ProxyJump; null for none
 */
public record SshTarget(String host, @Nullable Integer port, @Nullable String user, @Nullable String identityFile,
        @Nullable String jump) {}
