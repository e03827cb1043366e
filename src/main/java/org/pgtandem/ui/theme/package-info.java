/** Colours, fonts and scale of the window, and how drawn widgets read them. */
@NullMarked
package org.pgtandem.ui.theme;

import org.jspecify.annotations.NullMarked;
