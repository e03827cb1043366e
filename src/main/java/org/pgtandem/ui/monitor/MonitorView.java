package org.pgtandem.ui.monitor;

import java.util.List;
import java.util.Objects;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Sample;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** Watches a pair: the truth in words, the journey of the WAL, lag over time, slots, details. */
public final class MonitorView extends StackPane {

    /** How often the age of the last sample is spoken of anew. */
    private static final Duration TICK = Duration.millis(500);

    private final Words words;
    private final MonitorViewModel model;
    private final HBox buttons = new HBox();

    public MonitorView(Words words, MonitorViewModel model, MonitorActions actions) {
        this.words = words;
        this.model = model;
        getStylesheets().add(Objects.requireNonNull(MonitorView.class.getResource("monitor.css")).toExternalForm());
        buttons.getStyleClass().add("truth-buttons");
        buttons.getChildren().setAll(burst());
        Columns middle = new Columns(new ChartCard(words, model), new SlotsCard(words, model));
        VBox.setVgrow(middle, Priority.ALWAYS);
        DetailsCard details = new DetailsCard(words, model);
        VBox.setVgrow(details, Priority.ALWAYS);
        VBox content = new VBox(new TruthPane(words, model, actions, buttons), new JourneyPane(words, model), middle,
                details);
        content.getStyleClass().add("monitor");
        getChildren().setAll(new Page(content));
        model.sampleProperty().subscribe(this::offerStandbys);
        model.burstProperty().subscribe(result -> tell(result, actions));
        tickWhileShown();
    }

    private Button burst() {
        Button burst = Buttons.plain(words.of("monitor.burst"), model::burst);
        burst.setId("burst");
        burst.disableProperty().bind(model.burstingProperty().or(model.sampleProperty().isNull()));
        burst.graphicProperty()
                .bind(Bindings.<Node>createObjectBinding(
                        () -> model.burstingProperty().get() ? new Spinner() : new Icon(Feather.ZAP),
                        model.burstingProperty()));
        return burst;
    }

    private static void tell(MonitorViewModel.@Nullable BurstResult result, MonitorActions actions) {
        if (result == null) {
            return;
        }
        if (result.done() != null) {
            actions.say(Sign.OK, result.done());
        } else if (result.failure() != null) {
            actions.say(Sign.WARNING, result.failure().reason());
        }
    }

    /** With several standbys, a choice of which one truth, journey and chart are about. */
    private void offerStandbys(@Nullable Sample sample) {
        if (sample == null || sample.links().size() < 2 || buttons.getChildren().size() > 1) {
            return;
        }
        List<String> names = sample.links().stream().map(Sample.Link::to).toList();
        Segmented<String> choice = new Segmented<>(names, names.getFirst(), ReadOnlyStringWrapper::new);
        choice.valueProperty().bindBidirectional(model.standbyProperty());
        buttons.getChildren().addFirst(choice);
    }

    private void tickWhileShown() {
        Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> model.tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ticks.stop();
            } else {
                ticks.play();
            }
        });
    }
}
