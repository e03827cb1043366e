package org.pgtandem.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pgtandem.model.Become;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Role;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.store.Fields.Rule;

/** What single values of a lab file must be like. */
final class Rules {

    static final Rule LAB_NAME = matching("(?U)[^\\p{Cntrl}/\\\\]{0,99}[^\\p{Cntrl}\\s/\\\\]", "lab.want.labName");
    /** A node's name becomes an application_name, which PostgreSQL keeps to ASCII and 63 bytes. */
    static final Rule NODE_NAME = matching("[A-Za-z0-9][A-Za-z0-9._-]{0,62}", "lab.want.nodeName");
    static final Rule SLOT = matching("[a-z0-9_]{1,63}", "lab.want.slot");
    static final Rule ROLE_NAME = matching("(?U)[^\\p{Cntrl}]{1,63}", "lab.want.roleName");
    /** No leading hyphen: ssh would take it for an option. */
    static final Rule HOST = matching("[^\\s\\p{Cntrl}@-][^\\s\\p{Cntrl}@]*", "lab.want.host");
    static final Rule WORD = matching("[^\\s\\p{Cntrl}-][^\\s\\p{Cntrl}]*", "lab.want.word");
    static final Rule PATH = matching("/[^\\p{Cntrl}]*", "lab.want.path");
    static final Rule LOCAL_PATH = matching("[^\\p{Cntrl}]+", "lab.want.localPath");
    static final Rule TEXT = matching("[^\\p{Cntrl}]+", "lab.want.text");
    /** What barman takes as a retention policy. */
    static final Rule RETENTION = matching(
            "(?i)REDUNDANCY [1-9]\\d{0,3}|RECOVERY WINDOW OF [1-9]\\d{0,3} (DAYS|WEEKS|MONTHS)",
            "lab.want.retention");
    static final Rule ANY = new Rule(text -> true, Text.of("lab.want.text"));
    static final Rule PORT = new Rule(Rules::isPort, Text.of("lab.want.port"), true);
    static final Rule VERSION = new Rule(text -> text.matches("(1[1-8])(\\.\\d{1,3})?"), Text.of("lab.want.version"),
            true);
    static final Rule ROLE = words(Role.values());
    static final Rule BECOME = words(Become.values());
    static final Rule TRANSPORT = words(Transport.values());
    static final Rule METHOD = oneOf(
            Arrays.stream(CloneMethod.values()).map(CloneMethod::id).collect(Collectors.toSet()),
            "pg_basebackup, sshfs, barman, copy");

    private Rules() {}

    private static Rule matching(String pattern, String wanted) {
        Predicate<String> whole = java.util.regex.Pattern.compile(pattern).asMatchPredicate();
        return new Rule(whole, Text.of(wanted));
    }

    private static Rule words(Enum<?>[] values) {
        return oneOf(Arrays.stream(values).map(Rules::word).collect(Collectors.toSet()),
                Arrays.stream(values).map(Rules::word).collect(Collectors.joining(", ")));
    }

    private static Rule oneOf(Set<String> words, String listed) {
        return Rule.oneOf(words, Text.of("lab.want.oneOf", listed));
    }

    /** The word that stands for an enum's value in lab files. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }
}
