/** The page Method: the ways to clone, and whether they work here. */
@NullMarked
package org.pgtandem.ui.method;

import org.jspecify.annotations.NullMarked;
