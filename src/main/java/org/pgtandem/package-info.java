/** Wires the parts together by hand and opens the window or the command line. */
@NullMarked
package org.pgtandem;

import org.jspecify.annotations.NullMarked;
