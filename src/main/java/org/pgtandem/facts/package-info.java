/** Gathers what is true on the hosts, changing nothing, and judges it in findings. */
@NullMarked
package org.pgtandem.facts;

import org.jspecify.annotations.NullMarked;
