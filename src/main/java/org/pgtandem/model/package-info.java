/** What the program talks about: labs, nodes, facts, samples, texts, and the ports for secrets and host keys. */
@NullMarked
package org.pgtandem.model;

import org.jspecify.annotations.NullMarked;
