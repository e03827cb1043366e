/** The page Run: the plan being carried out. */
@NullMarked
package org.pgtandem.ui.runpage;

import org.jspecify.annotations.NullMarked;
