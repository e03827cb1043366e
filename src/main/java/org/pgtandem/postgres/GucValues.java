package org.pgtandem.postgres;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.pgtandem.model.ServerFacts.Domain;
import org.pgtandem.model.Text;

/** Values of settings as PostgreSQL understands them: 256MB, 262144kB and 32768 blocks of 8kB are one value. */
public final class GucValues {

    private GucValues() {}

    /** Whether both texts mean the same value of a setting. */
    public static boolean same(Domain domain, String one, String other) {
        return one.equals(other) || canonical(domain, one).equals(canonical(domain, other));
    }

    /** Why a setting does not take the value; empty if it does, as far as can be told without the server. */
    public static Optional<Text> problem(Domain domain, String value) {
        return switch (domain.type()) {
            case "bool" -> GucBool.parse(value).isPresent()
                    ? Optional.empty()
                    : Optional.of(Text.of("setting.problem.bool", value));
            case "enum" -> domain.values().isEmpty() || isEnumValue(domain, value)
                    ? Optional.empty()
                    : Optional.of(Text.of("setting.problem.enum", value, String.join(", ", domain.values())));
            case "integer", "real" -> numberProblem(domain, value);
            default -> Optional.empty();
        };
    }

    private static String canonical(Domain domain, String value) {
        return switch (domain.type()) {
            case "bool" -> GucBool.parse(value).map(Object::toString).orElse(value);
            case "enum" -> value.toLowerCase(Locale.ROOT);
            case "integer", "real" -> GucNumber.parse(domain, value).map(BigDecimal::toPlainString).orElse(value);
            default -> value;
        };
    }

    /** Hidden spellings such as {@code on} for {@code remote_apply} are not in the server's list: booleans pass. */
    private static boolean isEnumValue(Domain domain, String value) {
        return domain.values().stream().anyMatch(value::equalsIgnoreCase) || GucBool.parse(value).isPresent();
    }

    private static Optional<Text> numberProblem(Domain domain, String value) {
        Optional<BigDecimal> number = GucNumber.parse(domain, value);
        if (number.isEmpty()) {
            return Optional.of(domain.unit() == null
                    ? Text.of("setting.problem.number", value)
                    : Text.of("setting.problem.unit", value, GucNumber.units(domain)));
        }
        boolean low = domain.min() != null && number.get().compareTo(new BigDecimal(domain.min())) < 0;
        boolean high = domain.max() != null && number.get().compareTo(new BigDecimal(domain.max())) > 0;
        return low || high
                ? Optional.of(Text.of("setting.problem.range", value, GucNumber.bound(domain, domain.min()),
                        GucNumber.bound(domain, domain.max())))
                : Optional.empty();
    }
}
