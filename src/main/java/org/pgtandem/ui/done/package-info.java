/** The page Done: what was verified. */
@NullMarked
package org.pgtandem.ui.done;

import org.jspecify.annotations.NullMarked;
