package org.pgtandem.postgres;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.ServerFacts.Domain;

/** Numbers of settings with PostgreSQL's units, which count in 1024 and are case-sensitive. */
final class GucNumber {

    private static final Pattern NUMBER = Pattern
            .compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*([A-Za-z]*)\\s*");
    private static final Pattern UNIT = Pattern.compile("(\\d*)([A-Za-z]+)");

    /** Bytes. */
    private static final Map<String, BigDecimal> MEMORY = Map.of("B", BigDecimal.ONE, "kB", power(1), "MB", power(2),
            "GB", power(3), "TB", power(4));
    /** Microseconds. */
    private static final Map<String, BigDecimal> TIME = Map.of("us", BigDecimal.ONE, "ms", new BigDecimal(1_000), "s",
            new BigDecimal(1_000_000), "min", new BigDecimal(60_000_000), "h", new BigDecimal(3_600_000_000L), "d",
            new BigDecimal(86_400_000_000L));

    private GucNumber() {}

    /** The value in the setting's own unit, whole for an integer setting; empty if it is no such number. */
    static Optional<BigDecimal> parse(Domain domain, String value) {
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal bare = new BigDecimal(number.group(1));
        Optional<BigDecimal> factor = number.group(2).isEmpty()
                ? Optional.of(BigDecimal.ONE)
                : factor(domain.unit(), number.group(2));
        return factor.map(bare::multiply)
                .map(own -> domain.type().equals("integer") ? own.setScale(0, RoundingMode.HALF_EVEN) : own)
                .map(BigDecimal::stripTrailingZeros);
    }

    /** The units that a setting takes, for people. */
    static String units(Domain domain) {
        return isTime(domain.unit()) ? "us, ms, s, min, h, d" : "B, kB, MB, GB, TB";
    }

    /** A bound with the unit that it is in. */
    static String bound(Domain domain, @Nullable String bound) {
        String number = bound == null ? "…" : bound;
        return domain.unit() == null ? number : number + " (" + domain.unit() + ")";
    }

    /** How many of the setting's own units one of the written units is. */
    private static Optional<BigDecimal> factor(@Nullable String own, String written) {
        Matcher unit = own == null ? UNIT.matcher("") : UNIT.matcher(own);
        if (!unit.matches()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> sizes = isTime(own) ? TIME : MEMORY;
        BigDecimal ownSize = sizes.get(unit.group(2));
        BigDecimal writtenSize = sizes.get(written);
        if (ownSize == null || writtenSize == null) {
            return Optional.empty();
        }
        BigDecimal times = unit.group(1).isEmpty() ? BigDecimal.ONE : new BigDecimal(unit.group(1));
        return Optional.of(writtenSize.divide(ownSize.multiply(times), MathContext.DECIMAL64));
    }

    private static boolean isTime(@Nullable String unit) {
        return unit != null && TIME.containsKey(unit);
    }

    private static BigDecimal power(int exponent) {
        return new BigDecimal(1024).pow(exponent);
    }
}
