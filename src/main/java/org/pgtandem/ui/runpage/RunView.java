package org.pgtandem.ui.runpage;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.LogPane;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Pairs;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.text.Words;

/** Steps and progress above, a log pane for each node below. */
final class RunView extends VBox {

    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);

    private final Words words;
    private final RunModel model;
    private final PaneLog log;
    private final StepsCard steps;
    private final ProgressCard progress;
    private final EndCard end;
    private final Label since = new Label();
    private final Label elapsed = new Label();
    private final StackPane right = new StackPane();
    private final Pairs panes = new Pairs("run-panes");
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));

    RunView(Words words, RunModel model, PaneLog log) {
        this.words = words;
        this.model = model;
        this.log = log;
        steps = new StepsCard(words, model);
        progress = new ProgressCard(words, model);
        end = new EndCard(words, model);
        since.getStyleClass().add("muted");
        elapsed.getStyleClass().addAll("mono", "muted");
        right.getStyleClass().add("run-right");
        Columns top = new Columns(steps, right);
        top.getStyleClass().add("run-top");
        PageBox page = new PageBox(words.of("wizard.page.run")).beside(since, elapsed).with(top).filling(panes);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        clock.setCycleCount(Animation.INDEFINITE);
        model.stage().subscribe(this::show);
        model.progress().subscribe(this::tick);
        words.languageProperty().subscribe(this::tick);
        log.onCleared(this::showPanes);
        showPanes();
    }

    private void show(Stage stage) {
        Event.Finished finished = model.ended().get();
        if (stage.bad() && finished != null) {
            end.show(finished);
            right.getChildren().setAll(end);
        } else {
            right.getChildren().setAll(progress);
        }
        if (stage.active()) {
            clock.play();
        } else {
            clock.stop();
        }
        tick();
    }

    private void tick() {
        Instant now = model.clock().instant();
        Instant started = model.started().get();
        if (started != null && (model.stage().get().active() || elapsed.getText().isEmpty())) {
            since.setText(words.now(Text.of("runpage.since", model.lines().time(started))));
            elapsed.setText(minutes(Duration.between(started, now)));
        }
        steps.tick(now);
        progress.tick(now);
    }

    private static String minutes(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private void showPanes() {
        panes.show(model.setup().draft().nodes().stream()
                .map(node -> pane(node, NodeGlyph.Kind.of(node.role()))).toList());
        elapsed.setText("");
    }

    private Node pane(NodeDraft node, NodeGlyph.Kind kind) {
        String name = node.name().get().strip();
        LogPane pane = new LogPane(words, log.of(name), kind,
                new NodeLabel(kind, new ReadOnlyStringWrapper(name), "strong"),
                Labels.line(words.of("runpage.pane")));
        pane.getStyleClass().add("run-pane");
        return pane;
    }
}
