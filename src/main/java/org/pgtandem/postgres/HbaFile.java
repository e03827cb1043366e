package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * pg_hba.conf as a list of rules. Files that it includes (from 16 on) are not followed: their rules are unknown.
 *
 * @param rules in the order of the file
 */
public record HbaFile(List<HbaRule> rules) {

    private static final Pattern MASK = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    public HbaFile {
        rules = List.copyOf(rules);
    }

    /** Lines that no server would understand are left out; the server itself names those. */
    public static HbaFile parse(String content) {
        List<HbaRule> rules = new ArrayList<>();
        List<String> lines = content.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            int first = at;
            StringBuilder line = new StringBuilder(lines.get(at));
            while (!line.isEmpty() && line.charAt(line.length() - 1) == '\\' && at + 1 < lines.size()) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++at));
            }
            rule(first + 1, line.toString()).ifPresent(rules::add);
        }
        return new HbaFile(rules);
    }

    /** The rule that decides about a replication connection: the first that matches. */
    public Optional<HbaRule> forReplication(String user, String from) {
        return rules.stream().filter(rule -> rule.isForReplication(user, from)).findFirst();
    }

    private static Optional<HbaRule> rule(int number, String line) {
        List<List<HbaWord>> fields = HbaTokens.of(line);
        String type = fields.isEmpty() ? "" : text(fields.getFirst());
        boolean local = type.equals("local");
        if ((!local && !type.startsWith("host")) || fields.size() < (local ? 4 : 5)) {
            return Optional.empty();
        }
        String mask = local || fields.size() < 6 ? null : text(fields.get(4));
        boolean masked = mask != null && MASK.matcher(mask).matches();
        int method = local ? 3 : masked ? 5 : 4;
        return Optional.of(new HbaRule(number, type, fields.get(1), fields.get(2),
                local ? null : address(text(fields.get(3)), masked ? mask : null), text(fields.get(method)), line));
    }

    private static String address(String written, @Nullable String mask) {
        return mask == null ? written : HbaAddress.withMask(written, mask);
    }

    private static String text(List<HbaWord> field) {
        return field.getFirst().text();
    }
}
