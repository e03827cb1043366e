package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Sample.NodeSample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** Primary, journey, standby in a row; where there is too little room for that, both nodes above the journey. */
final class JourneyPane extends Pane {

    private final StringProperty primaryName = new SimpleStringProperty("");
    private final StringProperty standbyName = new SimpleStringProperty("");
    private final NodeCard primary;
    private final NodeCard standby;
    private final JourneyCanvas canvas;
    private final Label ruler;
    private final Label scale;

    JourneyPane(Words words, MonitorViewModel model) {
        getStyleClass().add("journey");
        ObservableValue<@Nullable Journey> journey = model.journeyProperty();
        primary = new NodeCard(words, true, primaryName);
        standby = new NodeCard(words, false, standbyName);
        canvas = new JourneyCanvas(words, model);
        ruler = Labels.line(words.of("monitor.ruler"), "caption", "muted", "journey-ruler");
        scale = Labels.wrapping(
                words.of(journey.map(
                        _ -> Text.of(model.book().ruler().linear() ? "monitor.ruler.linear" : "monitor.ruler.log"))),
                "caption", "muted", "journey-scale");
        getChildren().setAll(primary, canvas, standby, ruler, scale);
        model.journeyProperty().subscribe(now -> show(now, model.sampleProperty().get()));
    }

    private void show(@Nullable Journey journey, @Nullable Sample sample) {
        if (journey == null || sample == null) {
            return;
        }
        primaryName.set(journey.primary());
        standbyName.set(journey.standby());
        primary.show(node(sample, journey.primary()), journey.position(Journey.CURRENT));
        standby.show(node(sample, journey.standby()), journey.position(Journey.REPLAYED));
    }

    private static @Nullable NodeSample node(Sample sample, String name) {
        return sample.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double journey = canvas.prefHeight(-1);
        return wide(width) ? journey : journey + primary.prefHeight(-1) + gap();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double card = primary.prefWidth(-1);
        double cardHeight = primary.prefHeight(-1);
        double journey = canvas.prefHeight(-1);
        boolean wide = wide(width);
        double top = wide ? 0 : cardHeight + gap();
        primary.resizeRelocate(0, 0, card, cardHeight);
        standby.resizeRelocate(width - card, 0, card, cardHeight);
        canvas.resizeRelocate(wide ? card : 0, top, wide ? width - 2 * card : width, journey);
        List.<Node>of(ruler, scale).forEach(label -> label.setVisible(wide));
        double labelTop = journey * 0.76;
        double labelWidth = card - gap();
        ruler.resizeRelocate(0, labelTop, labelWidth, ruler.prefHeight(labelWidth));
        scale.resizeRelocate(width - labelWidth, labelTop, labelWidth, scale.prefHeight(labelWidth));
    }

    private boolean wide(double width) {
        return width < 0 || width >= 2 * primary.prefWidth(-1) + canvas.minWidth(-1);
    }

    private double gap() {
        return primary.prefHeight(-1) / 6.5;
    }
}
