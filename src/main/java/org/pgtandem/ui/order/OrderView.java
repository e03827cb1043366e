package org.pgtandem.ui.order;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.ask.Question;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.kit.Bar;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.LogPane;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** An order from its plan to its end: every command before it runs, then each step's state and a live log. */
public final class OrderView extends VBox {

    private static final Duration TICK = Duration.millis(250);

    private final Words words;
    private final OrderModel model;
    private final Questions questions;
    private final VBox steps = new VBox();
    private final VBox head = new VBox();
    private final VBox log = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Set<String> open = new HashSet<>();
    private final Button run;
    private final Button back;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));

    public OrderView(Words words, OrderModel model, Questions questions) {
        this.words = words;
        this.model = model;
        this.questions = questions;
        getStyleClass().add("order-view");
        steps.getStyleClass().addAll("card", "order-steps");
        head.getStyleClass().add("order-head");
        run = Buttons.primary(words.of(Bindings.createObjectBinding(
                () -> Text.of("order.run", model.steps().size()), model.steps())), this::agree);
        run.setId("order-run");
        back = Buttons.plain(words.of(model.stage().map(OrderView::backLabel)), this::goBack);
        back.setId("order-back");
        HBox buttons = new HBox(back, Gaps.wide(), run);
        buttons.getStyleClass().add("order-buttons");
        scroll.getStyleClass().add("order-scroll");
        scroll.setContent(steps);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        PageBox page = new PageBox(words.of(model.asked().map(OrderView::title))).with(head).filling(scroll)
                .filling(log).with(buttons);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        clock.setCycleCount(Animation.INDEFINITE);
        model.steps().addListener((ListChangeListener<StepRow>) _ -> drawSteps());
        model.asked().subscribe(this::reset);
        model.plan().subscribe(this::draw);
        model.failure().subscribe(this::draw);
        model.progress().subscribe(this::drawHead);
        model.stage().subscribe(this::draw);
        model.setup().running().subscribe(this::draw);
        sceneProperty().subscribe(this::draw);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                goBack();
            } else if (event.getCode() == KeyCode.ENTER && run.isVisible() && !run.isDisabled()) {
                event.consume();
                agree();
            }
        });
    }

    private static Text title(OrderModel.@Nullable Asked asked) {
        return Objects.requireNonNull(asked).title();
    }

    private static Text backLabel(Stage stage) {
        return Text.of(stage.active() ? "order.cancel" : stage == Stage.BEFORE ? "order.back" : "order.close");
    }

    private void reset() {
        open.clear();
        draw();
    }

    private void draw() {
        Stage stage = model.stage().get();
        if (stage.active() && log.getChildren().isEmpty()) {
            showLog();
        } else if (stage == Stage.BEFORE) {
            log.getChildren().clear();
            log.setManaged(false);
            log.setVisible(false);
        }
        if (stage.active()) {
            clock.play();
        } else {
            clock.stop();
        }
        boolean runnable = model.plan().get() != null && !model.setup().running().get()
                && (stage == Stage.BEFORE || stage.bad());
        run.setDisable(!runnable);
        run.setVisible(!stage.active() && stage != Stage.DONE);
        back.setDisable(stage == Stage.CANCELLING);
        drawSteps();
        drawHead();
        takeFocus(runnable ? run : back);
    }

    /** So that the keyboard works at once; a step that is being read keeps it. */
    private void takeFocus(Button button) {
        if (model.asked().get() != null && (getScene() == null || getScene().getFocusOwner() == null
                || !(getScene().getFocusOwner().getParent() instanceof HBox head)
                || !head.getStyleClass().contains("step-top"))) {
            button.requestFocus();
        }
    }

    private void showLog() {
        LogPane pane = new LogPane(words, model.log(), NodeGlyph.Kind.PRIMARY,
                Labels.line(words.of("order.log"), "strong"),
                Labels.line(words.of("order.log.what")));
        pane.getStyleClass().add("order-log");
        VBox.setVgrow(pane, Priority.ALWAYS);
        log.getChildren().setAll(pane);
        log.setManaged(true);
        log.setVisible(true);
    }

    private void drawSteps() {
        steps.getChildren().stream().filter(OrderStep.class::isInstance).map(OrderStep.class::cast)
                .forEach(this::remember);
        steps.getChildren().setAll(model.steps().stream().map(this::step).toList());
        scroll.setVisible(!model.steps().isEmpty());
        keepInSight();
        tick();
    }

    /** Scrolls to the step that runs, a little above the middle. */
    private void keepInSight() {
        int size = model.steps().size();
        if (model.stage().get().active() && size > 1) {
            long begun = model.steps().stream().filter(row -> row.state() != StepState.WAITS).count();
            scroll.setVvalue(Math.clamp((begun - 2.0) / (size - 3), 0, 1));
        }
    }

    private void remember(OrderStep step) {
        if (step.isOpen()) {
            open.add(step.getId());
        } else {
            open.remove(step.getId());
        }
    }

    private OrderStep step(StepRow row) {
        boolean primary = row.nodes().getFirst().equals(model.setup().draft().primary().name().get().strip());
        NodeGlyph.Kind kind = row.nodes().size() > 1
                ? NodeGlyph.Kind.BOTH
                : primary ? NodeGlyph.Kind.PRIMARY : NodeGlyph.Kind.STANDBY;
        OrderStep step = new OrderStep(words, row, kind, open.contains("line-" + row.id()));
        step.setId("line-" + row.id());
        return step;
    }

    private void drawHead() {
        head.getChildren().setAll(said());
    }

    private Node said() {
        Failure failure = model.failure().get();
        Event.Finished ended = model.ended().get();
        Stage stage = model.stage().get();
        if (failure != null) {
            return new FailureCard(words, failure);
        }
        if (stage.active()) {
            return running(model.progress().get());
        }
        if (stage.bad() && ended != null) {
            return broken(ended);
        }
        if (stage == Stage.DONE && ended != null) {
            return line(new SignIcon(Sign.DONE),
                    ended.already() ? Text.of("order.already") : Text.of("order.done", ended.seconds()));
        }
        Plan plan = model.plan().get();
        return plan == null
                ? line(new Spinner(), Text.of("order.planning"))
                : line(new SignIcon(Sign.INFO), Text.of("order.planned"));
    }

    private Node broken(Event.Finished ended) {
        Failure why = ended.failure();
        Text left = ended.left();
        Node card = why != null
                ? new FailureCard(words, why)
                : line(new SignIcon(Sign.WARNING), Text.of(left == null ? "order.cancelled" : "order.cancelled.left"));
        return left == null ? card : new VBox(card, line(new SignIcon(Sign.INFO), left));
    }

    private Node running(Event.@Nullable Progress progress) {
        Node said = line(new Spinner(), model.stage().get() == Stage.CANCELLING
                ? Text.of("order.cancelling")
                : amount(progress));
        if (progress == null || progress.total() == null || progress.total() <= 0) {
            return said;
        }
        Bar bar = new Bar();
        bar.shareProperty().set((double) progress.done() / progress.total());
        VBox both = new VBox(said, bar);
        both.getStyleClass().add("order-progress");
        return both;
    }

    private static Text amount(Event.@Nullable Progress progress) {
        if (progress == null) {
            return Text.of("order.running");
        }
        return progress.total() == null
                ? Text.of("order.running.bytes", Amounts.bytes(progress.done()))
                : Text.of("order.running.of", Amounts.bytes(progress.done()), Amounts.bytes(progress.total()));
    }

    private Node line(Node icon, Text text) {
        Label says = Labels.wrapping(words.of(text), "dense");
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox line = new HBox(icon, says);
        line.getStyleClass().add("order-line");
        return line;
    }

    private void tick() {
        steps.getChildren().stream().filter(OrderStep.class::isInstance).map(OrderStep.class::cast)
                .forEach(step -> step.tick(model.clock().instant()));
    }

    /** What deletes or restarts something is asked about once more, by name. */
    private void agree() {
        if (model.costs().isEmpty()) {
            model.run();
            return;
        }
        questions.ask(new Question.Whether(Text.of("order.ask.title"),
                Text.of("order.ask.text", model.costs().stream().map(words::now).collect(Collectors.joining("; "))),
                Text.of("order.ask.yes"),
                Text.of("order.ask.no")), answer -> {
                    if (answer instanceof Answer.Yes) {
                        model.run();
                    }
                });
    }

    private void goBack() {
        if (!model.stage().get().active()) {
            model.close();
            return;
        }
        questions.ask(new Question.Whether(Text.of("order.cancel.title"), Text.of("order.cancel.text"),
                Text.of("order.cancel.yes"), Text.of("order.cancel.no")), answer -> {
                    if (answer instanceof Answer.Yes) {
                        model.cancel();
                    }
                });
    }
}
