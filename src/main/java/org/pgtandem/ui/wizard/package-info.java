/** The frame of the wizard: rail, page, explanation, and the way on. */
@NullMarked
package org.pgtandem.ui.wizard;

import org.jspecify.annotations.NullMarked;
