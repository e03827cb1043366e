package org.pgtandem.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.PostgresSpec;

/** What is said of PostgreSQL on a node, as it is being typed; an empty field is found out. */
public final class PostgresDraft {

    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty sshPort = new SimpleStringProperty("");
    private final StringProperty version = new SimpleStringProperty("");
    private final StringProperty dataDir = new SimpleStringProperty("");
    private final StringProperty binDir = new SimpleStringProperty("");
    private final StringProperty service = new SimpleStringProperty("");

    /** The way between the nodes. */
    public StringProperty address() {
        return address;
    }

    public StringProperty port() {
        return port;
    }

    /** Port of the node's sshd on the way between the nodes. */
    public StringProperty sshPort() {
        return sshPort;
    }

    public StringProperty version() {
        return version;
    }

    public StringProperty dataDir() {
        return dataDir;
    }

    public StringProperty binDir() {
        return binDir;
    }

    public StringProperty service() {
        return service;
    }

    void take(PostgresSpec spec) {
        address.set(orEmpty(spec.address()));
        port.set(orEmpty(spec.port()));
        sshPort.set(orEmpty(spec.sshPort()));
        version.set(orEmpty(spec.version()));
        dataDir.set(orEmpty(spec.dataDir()));
        binDir.set(orEmpty(spec.binDir()));
        service.set(orEmpty(spec.service()));
    }

    /** As typed; call it for valid drafts alone. */
    PostgresSpec toSpec() {
        return new PostgresSpec(orNull(version), orNull(address), number(port), orNull(dataDir), orNull(binDir),
                orNull(service), number(sshPort));
    }

    /** Every field by the name under which it is kept. */
    Map<String, StringProperty> texts() {
        Map<String, StringProperty> texts = new LinkedHashMap<>();
        texts.put("address", address);
        texts.put("postgresPort", port);
        texts.put("sshPort", sshPort);
        texts.put("version", version);
        texts.put("dataDir", dataDir);
        texts.put("binDir", binDir);
        texts.put("service", service);
        return texts;
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static @Nullable String orNull(StringProperty text) {
        return text.get().isBlank() ? null : text.get().strip();
    }

    /** What is no number counts as not given: the form says what is wrong, while another node may be tried. */
    static @Nullable Integer number(StringProperty text) {
        try {
            return Integer.valueOf(text.get().strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
