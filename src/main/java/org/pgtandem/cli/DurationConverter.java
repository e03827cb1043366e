package org.pgtandem.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations of the command line; from 100 ms, below which polling costs the servers more than it shows. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        return Durations.parse(value).filter(duration -> duration.toMillis() >= 100)
                .orElseThrow(() -> new TypeConversionException(value));
    }
}
