/** The command line: arguments in, events out. */
@NullMarked
package org.pgtandem.cli;

import org.jspecify.annotations.NullMarked;
