/** Tests of the launcher's script, with a JDK and a Maven that only tell how they were called. */
@NullMarked
package org.pgtandem.launcher;

import org.jspecify.annotations.NullMarked;
