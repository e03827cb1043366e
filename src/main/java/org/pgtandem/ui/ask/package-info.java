/** Questions that the engine asks in the middle of its work, answered in the window. */
@NullMarked
package org.pgtandem.ui.ask;

import org.jspecify.annotations.NullMarked;
