package org.pgtandem.ui.hosts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/** What is wrong with a typed value, before anything is tried; null where nothing is. */
final class FieldRules {

    /** A node's name becomes an application_name, which PostgreSQL keeps to ASCII. */
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern SLOT = Pattern.compile("[a-z0-9_]{1,63}");
    /** A lab's name names a file. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,62}");
    private static final Pattern HOST = Pattern.compile("[^\\s/@]+");
    private static final Pattern USER = Pattern.compile("[^\\s:@]+");
    private static final Pattern JUMP = Pattern.compile("([^\\s@]+@)?[^\\s@]+(,([^\\s@]+@)?[^\\s@]+)*");

    private FieldRules() {}

    static @Nullable Text name(String name) {
        return named(NAME, name, "hostspage.error.name");
    }

    static @Nullable Text node(String name) {
        return named(NODE, name, "hostspage.error.node");
    }

    private static @Nullable Text named(Pattern pattern, String name, String otherwise) {
        if (name.isBlank()) {
            return Text.of("hostspage.error.name-missing");
        }
        return pattern.matcher(name.strip()).matches() ? null : Text.of(otherwise);
    }

    static @Nullable Text slot(String slot) {
        return SLOT.matcher(slot.strip()).matches() ? null : Text.of("hostspage.error.slot");
    }

    static @Nullable Text host(String host) {
        if (host.isBlank()) {
            return Text.of("hostspage.error.host-missing");
        }
        return HOST.matcher(host.strip()).matches() ? null : Text.of("hostspage.error.host");
    }

    static @Nullable Text port(String port) {
        if (port.isBlank()) {
            return null;
        }
        String digits = port.strip();
        boolean number = digits.matches("\\d{1,5}") && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= 65_535;
        return number ? null : Text.of("hostspage.error.port");
    }

    static @Nullable Text user(String user) {
        return user.isBlank() || USER.matcher(user.strip()).matches() ? null : Text.of("hostspage.error.user");
    }

    static @Nullable Text jump(String jump) {
        return jump.isBlank() || JUMP.matcher(jump.strip()).matches() ? null : Text.of("hostspage.error.jump");
    }

    static @Nullable Text address(String address) {
        return address.isBlank() || HOST.matcher(address.strip()).matches()
                ? null
                : Text.of("hostspage.error.address");
    }
}
