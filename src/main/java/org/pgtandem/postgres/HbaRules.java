package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.HbaRule;
import org.pgtandem.model.ServerFacts.Hba;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of pg_hba.conf as the server reads them, and what they mean for replication. */
public final class HbaRules {

    private HbaRules() {}

    /**
     * The answer to {@link HbaSql#rules}, without the file's text.
     *
     * @param file path of pg_hba.conf
     * @param json null where the login may not ask
     */
    static Hba read(String file, @Nullable String json) {
        if (json == null) {
            return new Hba(file, null, null, List.of());
        }
        List<HbaRule> rules = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(json)) {
            // Before 16 there was but the one file, and no column that names it.
            String path = row.path("file_name").stringValue(file);
            int line = row.path("line_number").intValue(0);
            String error = Columns.text(row, "error");
            if (error != null) {
                errors.add((path.equals(file) ? "" : path + ":") + line + ": " + error);
            } else {
                rules.add(rule(path, line, row));
            }
        }
        return new Hba(file, null, rules, errors);
    }

    private static HbaRule rule(String file, int line, JsonNode row) {
        String address = Columns.text(row, "address");
        String mask = Columns.text(row, "netmask");
        return new HbaRule(file, line, row.required("type").stringValue(), words(row.path("database")),
                words(row.path("user_name")),
                address == null || mask == null ? address : HbaAddress.withMask(address, mask),
                row.required("auth_method").stringValue());
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
    }

    /**
     * The rule that decides about a replication connection over TCP: the first that matches. A quoted "replication" or "all"
     * names a database or role of that name, but pg_hba_file_rules shows no quotes, so both are taken for the keyword.
     */
    public static Optional<HbaRule> forReplication(List<HbaRule> rules, String user, String from) {
        return rules.stream().filter(rule -> isForReplication(rule, user, from)).findFirst();
    }

    /** A line for the database {@code all} is not for replication. Groups and patterns are taken for other roles. */
    private static boolean isForReplication(HbaRule rule, String user, String from) {
        return !rule.type().equals("local") && rule.databases().contains("replication")
                && (rule.users().contains("all") || rule.users().contains(user)) && rule.address() != null
                && HbaAddress.matches(Objects.requireNonNull(rule.address()), from);
    }

    /** Whether a client that knows the password gets in by the rule's method. */
    public static boolean takesPassword(HbaRule rule) {
        return List.of("scram-sha-256", "md5", "password").contains(rule.method());
    }
}
