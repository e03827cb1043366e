/** Hosts reached over SSH: the one place that knows sshj. */
@NullMarked
package org.pgtandem.host.ssh;

import org.jspecify.annotations.NullMarked;
