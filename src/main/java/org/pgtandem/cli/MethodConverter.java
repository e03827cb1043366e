package org.pgtandem.cli;

import org.pgtandem.model.CloneMethod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Clone methods by the names of the lab file. */
final class MethodConverter implements ITypeConverter<CloneMethod> {

    @Override
    public CloneMethod convert(String value) {
        return CloneMethod.byId(value).orElseThrow(() -> new TypeConversionException(value));
    }
}
