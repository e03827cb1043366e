package org.pgtandem.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Phases of one long step in order, with what each one is doing: done, running or waiting. */
public final class PhaseRow extends HBox {

    /** Where a phase is. */
    public enum State {
        DONE, RUNS, WAITS
    }

    /**
     * One phase.
     *
     * @param name what it is called
     * @param time how long it took or takes, empty where there is nothing to tell
     */
    public record Phase(ObservableValue<String> name, ObservableValue<String> time, State state) {}

    public PhaseRow() {
        getStyleClass().add("phase-row");
    }

    public void show(List<Phase> phases) {
        getChildren().clear();
        for (Phase phase : phases) {
            if (!getChildren().isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("phase-line");
                getChildren().add(line);
            }
            getChildren().add(cell(phase));
        }
    }

    private static Node cell(Phase phase) {
        Label time = Labels.line(phase.time(), "mono", "muted");
        time.setMinWidth(USE_PREF_SIZE);
        HBox cell = new HBox(icon(phase.state()),
                Labels.line(phase.name(), "dense", phase.state() == State.RUNS ? "strong" : "muted"), time);
        cell.getStyleClass().add("phase");
        return cell;
    }

    private static Node icon(State state) {
        return switch (state) {
            case DONE -> new SignIcon(Sign.DONE);
            case RUNS -> new Spinner();
            case WAITS -> new SignIcon(Sign.WAITS);
        };
    }
}
