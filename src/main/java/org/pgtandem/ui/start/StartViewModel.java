package org.pgtandem.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pgtandem.model.Text;

/** State of the start view. */
public final class StartViewModel {

    /** Which PostgreSQL the sandbox would use. */
    public record Server(boolean known, Text text) {

        public static final Server LOOKING = new Server(false, Text.of("ui.start.sandbox.looking"));

        /** @param version as the program found on this computer tells it */
        public static Server found(String version) {
            return new Server(true, Text.of("ui.start.sandbox.found", version));
        }

        /** @param version of the binaries that the program carries */
        public static Server embedded(String version) {
            return new Server(true, Text.of("ui.start.sandbox.embedded", version));
        }
    }

    private final ObjectProperty<Server> server = new SimpleObjectProperty<>(Server.LOOKING);
    private final ObservableList<RecentLab> recent = FXCollections.observableArrayList();

    public ObjectProperty<Server> serverProperty() {
        return server;
    }

    /** Newest first. */
    public ObservableList<RecentLab> recent() {
        return recent;
    }

    /** The lab file among dropped files, if there is exactly one. */
    public static Optional<Path> labFile(List<Path> dropped) {
        return dropped.size() == 1 && dropped.getFirst().toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? Optional.of(dropped.getFirst())
                : Optional.empty();
    }
}
