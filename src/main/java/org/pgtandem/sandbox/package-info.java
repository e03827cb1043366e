/** Two nodes on this computer: embedded SSH servers and PostgreSQL found here or bundled. */
@NullMarked
package org.pgtandem.sandbox;

import org.jspecify.annotations.NullMarked;
