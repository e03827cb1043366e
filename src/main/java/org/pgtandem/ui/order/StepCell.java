package org.pgtandem.ui.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.order.StepState;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** A step in the list: its state, number, node, title, and a time only where there is one. */
public final class StepCell extends HBox {

    private final Words words;
    private final Label time = new Label();
    private final StepRow row;

    public StepCell(Words words, StepRow row, NodeGlyph.Kind kind) {
        this.words = words;
        this.row = row;
        getStyleClass().add("run-step");
        Label number = new Label(Integer.toString(row.number()));
        number.getStyleClass().addAll("mono", "muted", "run-number");
        Text title = row.step().info().title();
        Label name = Labels.line(words.of(title), "dense", "run-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(Buttons.tooltip(words.of(title)));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        time.getStyleClass().addAll("mono", "muted");
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(icon(row.state()), number, new NodeGlyph(kind), name, time);
        getStyleClass().add(row.state().name().toLowerCase(Locale.ROOT));
    }

    /** Brings the time up to now. */
    public void tick(Instant now) {
        time.setText(words.now(time(now)));
    }

    private Text time(Instant now) {
        Double seconds = row.seconds();
        Instant started = row.started();
        return switch (row.state()) {
            case WAITS -> Text.of("runpage.waits");
            case RUNS -> started == null
                    ? Text.of("runpage.waits")
                    : Amounts.duration(Duration.between(started, now));
            case ALREADY -> Text.of("runpage.already");
            case SKIPPED -> Text.of("runpage.skipped");
            case DONE, FAILED, CANCELLED -> seconds == null
                    ? Text.of("runpage.waits")
                    : Text.of("runpage.seconds", seconds);
        };
    }

    private static Node icon(StepState state) {
        return switch (state) {
            case WAITS, SKIPPED -> new SignIcon(Sign.WAITS);
            case RUNS -> new Spinner();
            case DONE -> new SignIcon(Sign.DONE);
            case ALREADY -> new SignIcon(Sign.OK);
            case FAILED -> new SignIcon(Sign.BLOCKER);
            case CANCELLED -> new SignIcon(Sign.WARNING);
        };
    }
}
