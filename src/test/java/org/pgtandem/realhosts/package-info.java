/** Real test hosts: Debian with systemd, sshd, sudo and PostgreSQL, started and cut by {@code src/test/hosts/hosts}. */
@NullMarked
package org.pgtandem.realhosts;

import org.jspecify.annotations.NullMarked;
