/** Polls the nodes and turns the answers into immutable samples, states and history. */
@NullMarked
package org.pgtandem.monitor;

import org.jspecify.annotations.NullMarked;
