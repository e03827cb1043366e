/** JDBC connections that travel inside an SSH session, without a listening port. */
@NullMarked
package org.pgtandem.host.jdbc;

import org.jspecify.annotations.NullMarked;
