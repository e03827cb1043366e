/** Widgets that every view shares; none of them knows a view. */
@NullMarked
package org.pgtandem.ui.kit;

import org.jspecify.annotations.NullMarked;
