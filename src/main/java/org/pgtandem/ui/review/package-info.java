/** The page Review: the plan, step by step, before anything is changed. */
@NullMarked
package org.pgtandem.ui.review;

import org.jspecify.annotations.NullMarked;
