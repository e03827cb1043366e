/** Takes pictures of the real views, for the eye and for {@code screenshots/}. */
@NullMarked
package org.pgtandem.ui.screenshots;

import org.jspecify.annotations.NullMarked;
