/** Carries a plan out on hosts, keeps a journal, and tells what happens as events. */
@NullMarked
package org.pgtandem.run;

import org.jspecify.annotations.NullMarked;
