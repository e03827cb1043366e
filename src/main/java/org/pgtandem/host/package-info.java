/** The port to a node: start a command, reach a TCP port; and what is built on these two alone. */
@NullMarked
package org.pgtandem.host;

import org.jspecify.annotations.NullMarked;
