/** Judges the facts of a lab's nodes before anything is changed: one class a topic, each a pure function. */
@NullMarked
package org.pgtandem.facts.check;

import org.jspecify.annotations.NullMarked;
