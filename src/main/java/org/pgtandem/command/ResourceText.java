package org.pgtandem.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts and SQL that lie beside the classes. */
public final class ResourceText {

    private ResourceText() {}

    /** The text beside a class, its lines ended as nodes want them, whatever a checkout made of them. */
    public static String of(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
