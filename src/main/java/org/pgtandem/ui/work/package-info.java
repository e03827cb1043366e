/** Keeps what takes time off the thread that draws. */
@NullMarked
package org.pgtandem.ui.work;

import org.jspecify.annotations.NullMarked;
