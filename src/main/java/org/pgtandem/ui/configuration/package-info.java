/** The page Configuration: what will be pushed, beside what is there now. */
@NullMarked
package org.pgtandem.ui.configuration;

import org.jspecify.annotations.NullMarked;
