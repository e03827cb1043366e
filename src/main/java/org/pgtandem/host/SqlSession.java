package org.pgtandem.host;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;

/** A session in which admin SQL runs: psql kept open, or pgjdbc where there is no psql. One statement at a time. */
public interface SqlSession extends AutoCloseable {

    /**
     * Runs one or more statements and returns the rows of the last one. A SQL error is a failure whose detail holds
     * SQLSTATE and the server's message; the session stays usable.
     */
    Result<Rows> execute(Template sql);

    /** The server's process that serves it; empty where that is not known. */
    default OptionalInt backend() {
        return OptionalInt.empty();
    }

    @Override
    void close();

    /**
     * Rows as text, as PostgreSQL prints values.
     *
     * @param rows values in the order of the select list, null for NULL
     */
    record Rows(List<List<@Nullable String>> rows) {}
}
