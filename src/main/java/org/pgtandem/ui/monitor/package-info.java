/** The monitor view: the truth in words, the journey of the WAL, lag over time, slots and details. */
@NullMarked
package org.pgtandem.ui.monitor;

import org.jspecify.annotations.NullMarked;
