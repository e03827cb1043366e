/** The start view: where the two servers come from, and labs opened before. */
@NullMarked
package org.pgtandem.ui.start;

import org.jspecify.annotations.NullMarked;
