/** What the pages of the wizard share: the lab being set up, and how a page stands in the frame. */
@NullMarked
package org.pgtandem.ui.setup;

import org.jspecify.annotations.NullMarked;
