/** Steps as data, plans, and the pure planners that turn a lab and its facts into a plan. */
@NullMarked
package org.pgtandem.plan;

import org.jspecify.annotations.NullMarked;
