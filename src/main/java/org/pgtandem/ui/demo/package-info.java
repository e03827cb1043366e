/** The demo database: load it, and compare what the standbys hold. */
@NullMarked
package org.pgtandem.ui.demo;

import org.jspecify.annotations.NullMarked;
