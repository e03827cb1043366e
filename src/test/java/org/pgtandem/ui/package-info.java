/** Fakes and samples for tests of the window. */
@NullMarked
package org.pgtandem.ui;

import org.jspecify.annotations.NullMarked;
