/** The page Hosts: where the two servers are, and how to reach them. */
@NullMarked
package org.pgtandem.ui.hosts;

import org.jspecify.annotations.NullMarked;
