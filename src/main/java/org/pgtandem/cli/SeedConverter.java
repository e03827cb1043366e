package org.pgtandem.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number that is not negative. */
final class SeedConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        try {
            int seed = Integer.parseInt(value);
            if (seed >= 0) {
                return seed;
            }
        } catch (NumberFormatException _) {
            // Told like one that is too small.
        }
        throw new TypeConversionException(value);
    }
}
