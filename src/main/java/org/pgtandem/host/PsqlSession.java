package org.pgtandem.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** One psql. After each statement it is told to print a nonce with SQLSTATE: what came before is the answer. */
final class PsqlSession implements SqlSession {

    private static final int LONGEST_ANSWER = 64 << 20;

    /** Where psql shows the statement itself, with a caret below it. */
    private static final Pattern SOURCE = Pattern.compile("(?m)^LINE \\d+: .*\n( *\\^\n?)?");

    private final String node;
    private final RemoteProcess psql;
    private final Secrets secrets;
    private final String nonce;
    private final InputStream output;
    private volatile OptionalInt backend = OptionalInt.empty();

    PsqlSession(String node, RemoteProcess psql, Secrets secrets, String nonce) {
        this.node = node;
        this.psql = psql;
        this.secrets = secrets;
        this.nonce = nonce;
        this.output = new BufferedInputStream(psql.stdout(), 32 << 10);
    }

    static String title(String nonce) {
        return nonce + "-title";
    }

    static String nullMark(String nonce) {
        return nonce + "-null";
    }

    static String field(String nonce) {
        return nonce + "-field";
    }

    static String row(String nonce) {
        return nonce + "-row";
    }

    /** Whether psql got its connection; it ends itself if not. */
    Result<Result.Done> connected() {
        return switch (answer("SELECT pg_catalog.pg_backend_pid();\n")) {
            case Answer.Ended(String words) -> Result.failed(SqlFailures.noConnection(node, "", words));
            case Answer.Complete(String body, String _) -> {
                backend = rows(body).rows().stream().mapToInt(row -> Integer.parseInt(String.valueOf(row.getFirst())))
                        .findFirst();
                yield Result.done();
            }
        };
    }

    @Override
    public OptionalInt backend() {
        return backend;
    }

    @Override
    public synchronized Result<Rows> execute(Template sql) {
        Optional<String> text = sql.resolve(secrets);
        if (text.isEmpty()) {
            return Result.failed(MissingSecret.in(sql, secrets));
        }
        Result<Rows> result = Result.ok(new Rows(List.of()));
        for (String statement : SqlStatements.split(text.get())) {
            result = one(statement, sql.hasSecrets());
            if (!result.isOk()) {
                break;
            }
        }
        return result;
    }

    private Result<Rows> one(String statement, boolean secret) {
        return switch (answer(statement + "\n;\n")) {
            case Answer.Ended(String words) -> Result.failed(SqlFailures.lost(node, words));
            case Answer.Complete(String body, String state) when state.equals("00000") -> Result.ok(rows(body));
            case Answer.Complete(String body, String state) -> Result.failed(
                    SqlFailures.refused(node, state, (secret ? SOURCE.matcher(body).replaceAll("") : body).strip()));
        };
    }

    private sealed interface Answer {
        /** All that psql printed for the statement, and how it ended. */
        record Complete(String body, String state) implements Answer {}

        /** psql itself ended. */
        record Ended(String words) implements Answer {}
    }

    private Answer answer(String input) {
        try {
            psql.stdin().write((input + "\\echo " + nonce + "-end :SQLSTATE\n").getBytes(StandardCharsets.UTF_8));
            psql.stdin().flush();
        } catch (IOException ended) {
            // What it said before it ended is still to be read.
        }
        return read();
    }

    private Answer read() {
        LineEnd end = new LineEnd((nonce + "-end ").getBytes(StandardCharsets.US_ASCII));
        try {
            for (int next = output.read(); next >= 0 && end.size() < LONGEST_ANSWER; next = output.read()) {
                if (end.completes(next)) {
                    return new Answer.Complete(end.before(), end.behind().strip());
                }
            }
            return new Answer.Ended(end.all().strip());
        } catch (IOException broken) {
            return new Answer.Ended(String.valueOf(broken.getMessage()));
        }
    }

    private Rows rows(String body) {
        int start = body.lastIndexOf(title(nonce) + row(nonce));
        if (start < 0) {
            return new Rows(List.of());
        }
        // The table ends with one newline of psql's own.
        String table = body.substring(start, body.length() - 1);
        String[] lines = table.split(Pattern.quote(row(nonce)), -1);
        List<List<@Nullable String>> rows = new ArrayList<>();
        // First the title, then the names of the columns.
        for (String line : Arrays.asList(lines).subList(2, lines.length)) {
            rows.add(values(line));
        }
        return new Rows(rows);
    }

    private List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String value : line.split(Pattern.quote(field(nonce)), -1)) {
            values.add(value.equals(nullMark(nonce)) ? null : value);
        }
        return values;
    }

    @Override
    public void close() {
        try {
            psql.stdin().close();
        } catch (IOException gone) {
            // It ends without being told.
        }
        psql.close();
    }
}
