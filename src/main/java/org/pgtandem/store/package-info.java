/** Keeps labs, secrets, accepted host keys and preferences on this computer. */
@NullMarked
package org.pgtandem.store;

import org.jspecify.annotations.NullMarked;
