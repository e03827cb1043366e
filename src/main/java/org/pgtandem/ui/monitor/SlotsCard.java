package org.pgtandem.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Role;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** The primary's slots, greediest first, and below them the senders that only archive. */
final class SlotsCard extends VBox {

    private final Words words;
    private final VBox rows = new VBox();

    SlotsCard(Words words, MonitorViewModel model) {
        this.words = words;
        getStyleClass().addAll("card", "monitor-card", "slots-card");
        Label subtitle = Labels.line(words.of("monitor.slots.subtitle"), "caption", "muted");
        getChildren().setAll(ends(Labels.line(words.of("monitor.slots.title"), "strong"), subtitle), rows);
        model.sampleProperty().subscribe(sample -> {
            if (sample != null) {
                show(sample, model.slotsProperty().get());
            }
        });
    }

    private void show(Sample sample, List<SlotLine> slots) {
        List<Node> content = new ArrayList<>(slots.stream().map(this::slot).toList());
        if (content.isEmpty()) {
            boolean silent = sample.nodes().stream().anyMatch(node -> node.role() == Role.PRIMARY && !node.reachable());
            content.add(Labels.wrapping(words.of(silent ? "monitor.slots.unknown" : "monitor.slots.none"), "dense",
                    "muted", "slots-empty"));
        }
        if (!sample.archivers().isEmpty()) {
            content.add(Labels.line(words.of("monitor.archivers.title"), "strong", "archivers-title"));
            sample.archivers().forEach(archiver -> content.add(archiver(archiver)));
        }
        rows.getChildren().setAll(content);
    }

    private Node slot(SlotLine slot) {
        Region dot = new Region();
        dot.getStyleClass().addAll("slot-dot", slot.active() ? "active" : "inactive");
        HBox name = ends(name(slot.name()), amount(slot.kept()));
        Label status = Labels.line(new ReadOnlyStringWrapper(slot.status() == null ? "" : slot.status()), "caption",
                "muted");
        if (slot.alarm() != null) {
            status.setGraphic(new SignIcon(slot.alarm()));
            status.getStyleClass().addAll("slot-alarm", slot.alarm().styleClass());
        }
        VBox texts = new VBox(name, ends(Labels.line(words.of(slot.about()), "caption", "muted"), status));
        texts.getStyleClass().add("slot-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(dot, texts);
        row.getStyleClass().add("slot");
        return row;
    }

    private Node archiver(Sample.Archiver archiver) {
        Text behind = archiver.bytesBehind() == null
                ? Text.of("states.unknown")
                : Text.of("monitor.archivers.behind", Amounts.bytes(archiver.bytesBehind()));
        HBox row = ends(name(archiver.applicationName() == null ? archiver.node() : archiver.applicationName()),
                Labels.line(words.of(behind), "mono", "dense"));
        row.getStyleClass().add("slot");
        return row;
    }

    private static Label name(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("mono-strong");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(name));
        return label;
    }

    private Label amount(Text amount) {
        Label label = Labels.line(words.of(amount), "mono-strong");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The first at the left end, the second at the right one. */
    private static HBox ends(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(left, right);
        row.getStyleClass().add("ends");
        return row;
    }
}
