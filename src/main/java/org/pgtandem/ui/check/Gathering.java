package org.pgtandem.ui.check;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.text.Words;

/** What stands in the place of findings while both nodes are asked at once. */
final class Gathering extends VBox {

    Gathering(Words words, CheckModel model) {
        getStyleClass().addAll("card", "passed");
        getChildren().setAll(model.setup().draft().nodes().stream()
                .map(node -> row(words, node, NodeGlyph.Kind.of(node.role()))).toList());
    }

    private static Node row(Words words, NodeDraft node, NodeGlyph.Kind kind) {
        HBox row = new HBox(new Spinner(), Labels.line(words.of("checkpage.gathering"), "dense"), Gaps.wide(),
                new NodeLabel(kind, new ReadOnlyStringWrapper(node.name().get().strip()), "dense"));
        row.getStyleClass().add("passed-row");
        return row;
    }
}
