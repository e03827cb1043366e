package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.text.Words;

/** The chart and its switches. */
final class ChartCard extends VBox {

    private final Words words;
    private final ChartSettings settings = new ChartSettings();

    ChartCard(Words words, MonitorViewModel model) {
        this.words = words;
        getStyleClass().addAll("card", "monitor-card", "chart-card");
        HBox switches = new HBox(range(), scale(), follow(model));
        switches.getStyleClass().add("chart-switches");
        Columns head = new Columns(legend(), switches);
        head.getStyleClass().add("chart-head");
        ChartCanvas canvas = new ChartCanvas(words, model, settings);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().setAll(head, canvas);
    }

    private Node legend() {
        HBox legend = new HBox(Labels.line(words.of("monitor.chart.title"), "strong"),
                key("monitor.chart.replayed", "key-replayed"),
                key("monitor.chart.flushed", "key-flushed"));
        legend.getStyleClass().add("chart-legend");
        return legend;
    }

    private Label key(String text, String line) {
        Label label = Labels.line(words.of(text), "caption", "muted");
        Region stroke = new Region();
        stroke.getStyleClass().addAll("chart-key", line);
        label.setGraphic(stroke);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node range() {
        Segmented<ChartRange> range = new Segmented<>(List.of(ChartRange.values()), settings.rangeProperty().get(),
                choice -> words.of(choice.key()));
        range.valueProperty().bindBidirectional(settings.rangeProperty());
        return range;
    }

    private Node scale() {
        Segmented<Boolean> scale = new Segmented<>(List.of(false, true), true,
                log -> words.of(log ? "monitor.chart.log" : "monitor.chart.linear"));
        scale.valueProperty().bindBidirectional(settings.logProperty());
        return scale;
    }

    private Node follow(MonitorViewModel model) {
        ToggleButton follow = new ToggleButton();
        follow.textProperty().bind(words.of("monitor.chart.follow"));
        follow.getStyleClass().addAll("small", "follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(settings.followProperty());
        settings.followProperty().subscribe(() -> {
            History history = model.book().history();
            if (history.size() > 0) {
                settings.newest(history.millis(history.size() - 1));
            }
        });
        return follow;
    }
}
