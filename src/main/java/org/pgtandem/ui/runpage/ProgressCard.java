package org.pgtandem.ui.runpage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Bar;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PhaseRow;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** The step that runs: how much is done, how fast, how long still, and its phases. */
final class ProgressCard extends VBox {

    private final Words words;
    private final RunModel model;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label percent = new Label();
    private final Label copied = new Label();
    private final Label speed = new Label();
    private final Label left = new Label();
    private final Bar bar = new Bar();
    private final PhaseRow phases = new PhaseRow();

    ProgressCard(Words words, RunModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "run-progress");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        place.getStyleClass().addAll("dense", "muted");
        place.setMinWidth(USE_PREF_SIZE);
        percent.getStyleClass().addAll("mono", "truth");
        percent.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, place);
        head.getStyleClass().add("page-head");
        HBox numbers = new HBox(percent, Gaps.wide(), number("runpage.copied", copied), number("runpage.speed", speed),
                number("runpage.left", left));
        numbers.getStyleClass().add("run-numbers");
        Label source = Labels.wrapping(words.of("runpage.source"), "caption", "muted");
        getChildren().setAll(head, numbers, bar, phases, source);
        source.visibleProperty().bind(model.progress().isNotNull());
    }

    private Node number(String key, Label value) {
        value.getStyleClass().add("mono");
        VBox box = new VBox(Labels.line(words.of(key), "caption", "muted"), value);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    /** Brings everything up to now. */
    void tick(Instant now) {
        StepRow step = model.current();
        title.setText(words.now(title(step)));
        place.setText(step == null ? "" : words.now(Text.of("runpage.step-of", step.number(), model.steps().size())));
        Progress progress = model.progress().get();
        Double share = progress == null ? null : progress.share();
        percent.setText(share == null ? "" : words.now(Text.of("runpage.percent", Math.floor(share * 100))));
        copied.setText(progress == null ? "—" : words.now(copied(progress)));
        Double rate = progress == null ? null : progress.perSecond();
        speed.setText(rate == null ? "—" : words.now(Amounts.rate(rate)));
        Duration rest = progress == null ? null : progress.left();
        left.setText(rest == null ? "—" : words.now(Amounts.duration(rest)));
        bar.shareProperty().set(share == null ? overall() : share);
        phases.show(progress == null ? List.of() : progress.phases().stream().map(phase -> phase(phase, now)).toList());
    }

    private Text title(@Nullable StepRow step) {
        if (step != null) {
            return step.step().info().title();
        }
        return Text.of(model.stage().get() == Stage.DONE ? "runpage.status.done" : "runpage.preparing");
    }

    private static Text copied(Progress progress) {
        Long total = progress.total();
        return total == null
                ? Amounts.bytes(progress.done())
                : Text.of("runpage.of", Amounts.bytes(progress.done()), Amounts.bytes(total));
    }

    /** Where a step tells no bytes, the bar shows how many steps are behind. */
    private double overall() {
        long done = model.steps().stream().filter(row -> row.state().good()).count();
        return model.steps().isEmpty() ? 0 : (double) done / model.steps().size();
    }

    private PhaseRow.Phase phase(Progress.Phase phase, Instant now) {
        Instant end = phase.ended() == null ? now : phase.ended();
        String time = words.now(Amounts.millis((double) Duration.between(phase.started(), end).toMillis()));
        return new PhaseRow.Phase(words.of(phase.name()), new ReadOnlyStringWrapper(time), state(phase.ended()));
    }

    private static PhaseRow.State state(@Nullable Instant ended) {
        return ended == null ? PhaseRow.State.RUNS : PhaseRow.State.DONE;
    }
}
