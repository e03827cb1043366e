/** The use cases that window and command line share. */
@NullMarked
package org.pgtandem.job;

import org.jspecify.annotations.NullMarked;
