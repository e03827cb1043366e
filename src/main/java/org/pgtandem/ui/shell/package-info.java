/** The frame around the views: navigation, header, status bar, and the place where views go. */
@NullMarked
package org.pgtandem.ui.shell;

import org.jspecify.annotations.NullMarked;
