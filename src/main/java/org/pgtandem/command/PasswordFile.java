package org.pgtandem.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a password file as libpq reads it: the first line that fits decides, {@code *} fits everything,
 * https://www.postgresql.org/docs/current/libpq-pgpass.html.
 *
 * @param text all of it; holds secrets
 */
public record PasswordFile(String text) {

    /** The password for this login; empty where no line fits. */
    public Optional<String> password(String host, int port, String database, String user) {
        List<String> wanted = List.of(host, Integer.toString(port), database, user);
        return text.lines().filter(line -> !line.startsWith("#")).map(PasswordFile::fields)
                .filter(fields -> fits(fields, wanted)).map(fields -> fields.get(wanted.size())).findFirst();
    }

    /** Some password of this user, whatever the host. */
    public Optional<String> passwordOf(String user) {
        return text.lines().filter(line -> !line.startsWith("#")).map(PasswordFile::fields)
                .filter(fields -> fields.size() == 5 && fields.get(3).equals(user)).map(fields -> fields.get(4))
                .findFirst();
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        if (fields.size() != wanted.size() + 1) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                field.append(line.charAt(i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    @Override
    public String toString() {
        return "PasswordFile[••••••]";
    }
}
