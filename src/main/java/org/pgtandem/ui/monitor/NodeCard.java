package org.pgtandem.ui.monitor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Sample.NodeSample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.text.Words;

/** One end of the journey: who it is, and its own position in the WAL. */
final class NodeCard extends VBox {

    private final ObjectProperty<@Nullable Text> line = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Text> position = new SimpleObjectProperty<>();
    private final boolean primary;

    /** @param name of the node, empty until it is known */
    NodeCard(Words words, boolean primary, ObservableValue<String> name) {
        this.primary = primary;
        getStyleClass().addAll("node-card", primary ? "primary-card" : "standby-card");
        NodeGlyph.Kind kind = primary ? NodeGlyph.Kind.PRIMARY : NodeGlyph.Kind.STANDBY;
        getChildren().setAll(new NodeLabel(kind, name, "strong"), Labels.line(words.of(line), "caption", "muted"),
                Labels.line(words.of(primary ? "monitor.station.current" : "monitor.station.replayed"), "caption",
                        "muted", "node-card-station"),
                Labels.line(words.of(position), "mono-strong"));
    }

    void show(@Nullable NodeSample node, @Nullable Lsn at) {
        Text role = Text.of(primary ? "ui.node.primary" : "ui.node.standby");
        getStyleClass().remove("silent");
        if (node == null || !node.reachable()) {
            getStyleClass().add("silent");
            line.set(Text.of("monitor.node.silent"));
        } else {
            line.set(node.version() == null || node.timeline() == null
                    ? Text.of("monitor.node.line-unknown", role)
                    : Text.of("monitor.node.line", role, node.version().toString(), node.timeline()));
        }
        position.set(at == null ? Text.of("monitor.station.unknown") : Text.of("monitor.lsn", at.toString()));
    }
}
