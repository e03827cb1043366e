/** Commands and templates as data, and the one place where anything is quoted. */
@NullMarked
package org.pgtandem.command;

import org.jspecify.annotations.NullMarked;
