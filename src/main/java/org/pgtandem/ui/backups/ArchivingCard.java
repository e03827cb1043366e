package org.pgtandem.ui.backups;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Archiving;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** Whether WAL is kept: without it a backup restores to its own end alone. */
final class ArchivingCard extends HBox {

    ArchivingCard(Words words, Backups backups) {
        getStyleClass().addAll("card", "demo-card", "archiving");
        Archiving archiving = backups.archiving();
        Label truth = Labels.wrapping(words.of(truth(archiving)), "card-title");
        VBox body = new VBox(truth, Labels.wrapping(words.of(detail(backups)), "dense", "muted"));
        body.getStyleClass().add("finding-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        Text failed = failed(archiving, backups.at());
        if (failed != null) {
            body.getChildren().add(Labels.wrapping(words.of(failed), "dense", "field-error"));
        }
        String how = archiving.how();
        if (how != null) {
            body.getChildren().add(new CodeBlock(new ReadOnlyStringWrapper(how)));
        }
        getChildren().setAll(new SignIcon(sign(archiving)), body);
    }

    private static Sign sign(Archiving archiving) {
        return archiving.works() ? Sign.DONE : archiving.how() == null ? Sign.WARNING : Sign.BLOCKER;
    }

    private static Text truth(Archiving archiving) {
        return Text.of(archiving.works()
                ? "backupspage.archiving.works"
                : archiving.how() == null ? "backupspage.archiving.none" : "backupspage.archiving.broken");
    }

    private static Text detail(Backups backups) {
        Archiving archiving = backups.archiving();
        Text keeper = Text.of(backups.keeper() == Backups.Keeper.BARMAN
                ? "backupspage.keeper.barman"
                : "backupspage.keeper.directory", backups.place(), backups.node());
        String last = archiving.lastSegment();
        Instant at = archiving.lastAt();
        if (last == null) {
            return at == null
                    ? Text.of("backupspage.archiving.nothing-yet", keeper)
                    : Text.of("backupspage.archiving.history-at", age(at, backups.at()), keeper);
        }
        return at == null
                ? Text.of("backupspage.archiving.last", last, keeper)
                : Text.of("backupspage.archiving.last-at", last, age(at, backups.at()), keeper);
    }

    private static @Nullable Text failed(Archiving archiving, Instant now) {
        String failed = archiving.failedSegment();
        Instant at = archiving.failedAt();
        if (failed == null) {
            return null;
        }
        return at == null
                ? Text.of("backupspage.archiving.failed", failed)
                : Text.of("backupspage.archiving.failed-at", failed, age(at, now));
    }

    private static Text age(Instant at, Instant now) {
        return Amounts.duration(Duration.between(at, now));
    }
}
