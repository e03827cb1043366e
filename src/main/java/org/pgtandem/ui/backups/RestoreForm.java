package org.pgtandem.ui.backups;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.RecoveryTarget;
import org.pgtandem.model.Role;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;

/** Where to, how far, and on which port: what a restore asks a person. What is left empty is found by the plan. */
final class RestoreForm {

    /** How far to replay. */
    enum Until {
        LATEST, TIME, POINT
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);
    private static final int LARGEST_PORT = 65_535;

    private final @Nullable String backup;
    private final ZoneId zone;
    private final List<String> nodes;
    private final ObjectProperty<String> node;
    private final StringProperty directory = new SimpleStringProperty("");
    private final ObjectProperty<Until> until = new SimpleObjectProperty<>(Until.LATEST);
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty point = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");

    /** @param backup null for the newest good one before the target */
    RestoreForm(Lab lab, @Nullable String backup, ZoneId zone) {
        this.backup = backup;
        this.zone = zone;
        nodes = lab.nodes().stream().filter(each -> each.role() != Role.BACKUP).map(Node::name).toList();
        node = new SimpleObjectProperty<>(lab.standbys().isEmpty()
                ? lab.primary().name()
                : lab.standbys().getFirst().name());
    }

    /** The order; empty while something is wrong. */
    Optional<Order> order() {
        if (timeError() != null || pointError() != null || portError() != null || directoryError() != null) {
            return Optional.empty();
        }
        String place = directory.get().strip();
        String number = port.get().strip();
        return Optional.of(new Order.Restore(backup, node.get(), place.isEmpty() ? null : place, target(),
                number.isEmpty() ? null : Integer.valueOf(number)));
    }

    private RecoveryTarget target() {
        return switch (until.get()) {
            case LATEST -> new RecoveryTarget.Latest();
            case TIME -> new RecoveryTarget.Time(typedTime().orElseThrow());
            case POINT -> new RecoveryTarget.Point(point.get().strip());
        };
    }

    private Optional<Instant> typedTime() {
        try {
            return Optional.of(LocalDateTime.parse(time.get().strip(), TIME).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Nullable
    Text timeError() {
        return until.get() == Until.TIME && typedTime().isEmpty() ? Text.of("backupspage.restore.time.wrong") : null;
    }

    @Nullable
    Text pointError() {
        return until.get() == Until.POINT && point.get().isBlank() ? Text.of("backupspage.restore.point.wrong") : null;
    }

    @Nullable
    Text portError() {
        String number = port.get().strip();
        boolean good = number.isEmpty()
                || (number.matches("\\d{1,5}") && Integer.parseInt(number) > 0
                        && Integer.parseInt(number) <= LARGEST_PORT);
        return good ? null : Text.of("backupspage.restore.port.wrong");
    }

    @Nullable
    Text directoryError() {
        String place = directory.get().strip();
        return place.isEmpty() || place.startsWith("/") ? null : Text.of("backupspage.restore.directory.wrong");
    }

    Text title() {
        return backup == null
                ? Text.of("backupspage.restore.title-newest")
                : Text.of("backupspage.restore.title", backup);
    }

    /** Where it may be restored to. */
    List<String> nodes() {
        return nodes;
    }

    ObjectProperty<String> node() {
        return node;
    }

    StringProperty directory() {
        return directory;
    }

    ObjectProperty<Until> until() {
        return until;
    }

    /** As typed, by the clock of this computer. */
    StringProperty time() {
        return time;
    }

    StringProperty point() {
        return point;
    }

    StringProperty port() {
        return port;
    }
}
