package org.pgtandem.ui.backups;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.EmptyState;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.StateChip;
import org.pgtandem.ui.kit.ToolRow;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** The backups that are kept, newest first. */
final class KeptCard extends VBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Words words;
    private final BackupsModel model;
    private final Instant now;

    KeptCard(Words words, BackupsModel model, Backups backups) {
        this.words = words;
        this.model = model;
        now = backups.at();
        getStyleClass().addAll("card", "demo-card");
        getChildren().add(Labels.line(words.of("backupspage.kept", backups.kept().size()), "card-title"));
        if (backups.kept().isEmpty()) {
            getChildren().add(new EmptyState(Feather.ARCHIVE, words.of("backupspage.kept.none")));
        }
        backups.kept().forEach(backup -> getChildren().add(row(backup)));
    }

    private Node row(Backup backup) {
        Label id = new Label(backup.id());
        id.getStyleClass().addAll("mono-strong");
        id.setMinWidth(USE_PREF_SIZE);
        ToolRow chips = new ToolRow(state(backup), verified(backup));
        HBox head = new HBox(id, chips);
        head.getStyleClass().add("backup-head");
        Label facts = Labels.wrapping(words.of(facts(backup)), "caption", "muted");
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Label lsn = Labels.wrapping(words.of(span(backup)), "mono", "caption", "muted");
        VBox texts = new VBox(facts, lsn);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button verify = Buttons.small(words.of("backupspage.verify"), Feather.CHECK_SQUARE,
                () -> model.verify(backup.id()));
        verify.setId("verify-" + backup.id());
        verify.setDisable(backup.verified() == Backup.Verified.IMPOSSIBLE || !complete(backup));
        Button restore = Buttons.small(words.of("backupspage.restore"), Feather.ROTATE_CCW,
                () -> model.beginRestore(backup.id()));
        restore.setId("restore-" + backup.id());
        restore.setDisable(!complete(backup) || backup.verified() == Backup.Verified.BAD);
        HBox below = new HBox(texts, verify, restore);
        below.getStyleClass().add("backup-head");
        VBox row = new VBox(head, below);
        row.getStyleClass().add("backup-row");
        return row;
    }

    private static boolean complete(Backup backup) {
        return backup.state() == Backup.State.COMPLETE || backup.state() == Backup.State.WAITING_FOR_WAL;
    }

    private StateChip state(Backup backup) {
        return chip(switch (backup.state()) {
            case COMPLETE -> Sign.STREAMING;
            case WAITING_FOR_WAL, RUNNING -> Sign.CATCHING;
            case FAILED -> Sign.DISCONNECTED;
        }, "backupspage.state." + word(backup.state()));
    }

    private StateChip verified(Backup backup) {
        return chip(switch (backup.verified()) {
            case GOOD -> Sign.STREAMING;
            case BAD -> Sign.DISCONNECTED;
            case NEVER, IMPOSSIBLE -> Sign.UNKNOWN;
        }, "backupspage.verified." + word(backup.verified()));
    }

    private StateChip chip(Sign sign, String key) {
        StateChip chip = new StateChip(new ReadOnlyObjectWrapper<>(sign), words.of(key));
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private Text facts(Backup backup) {
        Text size = backup.bytes() == null ? Text.of("backupspage.unknown") : Amounts.bytes(backup.bytes());
        Instant end = backup.end();
        return end == null
                ? Text.of("backupspage.facts.open", size)
                : Text.of("backupspage.facts", Amounts.duration(Duration.between(end, now)),
                        TIME.format(end.atZone(model.zone())), size);
    }

    private static Text span(Backup backup) {
        return Text.of("backupspage.span", backup.beginLsn() == null ? "—" : backup.beginLsn().toString(),
                backup.endLsn() == null ? "—" : backup.endLsn().toString());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
