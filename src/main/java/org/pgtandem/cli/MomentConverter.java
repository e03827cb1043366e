package org.pgtandem.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment: {@code 2026-11-22 18:30:00}, by this computer's zone where it names none. */
final class MomentConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String value) {
        String text = value.strip().replaceFirst(" ", "T").replaceFirst("([+-]\\d\\d)$", "$1:00");
        try {
            return text.matches(".*T.*([+-].*|[Zz])")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException(value);
        }
    }
}
