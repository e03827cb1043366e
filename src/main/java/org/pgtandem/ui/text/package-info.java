/** Texts that follow the language of the window while it is open. */
@NullMarked
package org.pgtandem.ui.text;

import org.jspecify.annotations.NullMarked;
