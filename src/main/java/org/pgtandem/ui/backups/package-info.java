/** Backups: whether WAL is kept, what is kept, how well it is, and how it comes back. */
@NullMarked
package org.pgtandem.ui.backups;

import org.jspecify.annotations.NullMarked;
