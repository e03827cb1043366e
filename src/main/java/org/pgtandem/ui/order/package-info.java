/** What a person asks for beside a clone: its plan before it runs, its steps and its log while it does. */
@NullMarked
package org.pgtandem.ui.order;

import org.jspecify.annotations.NullMarked;
