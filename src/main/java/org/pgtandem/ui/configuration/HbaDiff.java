package org.pgtandem.ui.configuration;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pgtandem.job.Configuration;
import org.pgtandem.job.Configuration.DiffLine;
import org.pgtandem.ui.kit.DiffColumns;
import org.pgtandem.ui.kit.DiffView;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.text.Words;

/** How pg_hba.conf changes, in one column or two. */
final class HbaDiff extends VBox {

    HbaDiff(Words words, ConfigurationModel model) {
        getStyleClass().add("hba");
        ObjectBinding<List<DiffLine>> diff = Bindings.createObjectBinding(() -> {
            Configuration now = model.configuration().get();
            return now == null ? List.of() : now.hbaDiff();
        }, model.configuration());
        ScrollPane unified = new DiffView(diff);
        ScrollPane columns = new DiffColumns(diff);
        Segmented<Boolean> how = new Segmented<>(List.of(false, true), false,
                side -> words.of(side ? "configpage.diff.side" : "configpage.diff.unified"));
        Label file = new Label("pg_hba.conf");
        file.getStyleClass().add("card-title");
        model.configuration().subscribe(now -> file.setTooltip(now == null ? null : new Tooltip(now.hbaFile())));
        Label none = Labels.line(words.of("configpage.diff.none"), "dense", "muted");
        none.visibleProperty()
                .bind(diff.map(lines -> lines.stream().allMatch(line -> line.kind() == DiffLine.Kind.CONTEXT)));
        HBox head = new HBox(file, new NodeLabel(NodeGlyph.Kind.PRIMARY, model.setup().draft().primary().name(),
                "dense"), Gaps.wide(), none, how);
        head.getStyleClass().add("hba-head");
        how.valueProperty().subscribe(side -> getChildren().setAll(head, side ? columns : unified));
    }
}
