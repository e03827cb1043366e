package org.pgtandem.ui.monitor;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.text.Words;

/** What psql would show on both nodes at this tick. */
final class DetailsCard extends VBox {

    private static final String SENDER = "pg_stat_replication";
    private static final String RECEIVER = "pg_stat_wal_receiver";

    DetailsCard(Words words, MonitorViewModel model) {
        getStyleClass().addAll("card", "details-card");
        Label subtitle = Labels.line(words.of("monitor.details.subtitle"), "caption", "muted");
        subtitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subtitle, Priority.ALWAYS);
        HBox head = new HBox(Labels.line(words.of("monitor.details.title"), "strong"), subtitle,
                new CopyButton(words, "monitor.details.copy", DetailsCard::sql));
        head.getStyleClass().add("details-title");
        DetailsTable sender = new DetailsTable(words, NodeGlyph.Kind.PRIMARY, SENDER);
        DetailsTable receiver = new DetailsTable(words, NodeGlyph.Kind.STANDBY, RECEIVER);
        Page rows = new Page(new Columns(sender, receiver));
        rows.getStyleClass().add("details-rows");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(head, rows);
        model.sampleProperty().subscribe(sample -> {
            @Nullable
            Journey journey = model.journeyProperty().get();
            sender.show(sample, journey == null ? null : journey.primary());
            receiver.show(sample, journey == null ? null : journey.standby());
        });
    }

    private static String sql() {
        return "-- on the primary\nSELECT * FROM " + SENDER + ";\n-- on the standby\nSELECT * FROM " + RECEIVER + ";\n";
    }
}
