/** The page Check: what the preflight found. */
@NullMarked
package org.pgtandem.ui.check;

import org.jspecify.annotations.NullMarked;
