/** What PostgreSQL says and wants to be told: SQL, layouts, configuration, parsers. */
@NullMarked
package org.pgtandem.postgres;

import org.jspecify.annotations.NullMarked;
