package org.pgtandem.ui.check;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** How many of each there are, and which are shown. */
final class ShownChips extends FlowPane {

    ShownChips(Words words, CheckModel model) {
        getStyleClass().add("chips");
        for (Shown which : Shown.values()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().addAll("small", "filter-chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setGraphic(icon(which));
            chip.textProperty().bind(Bindings.createStringBinding(
                    () -> words.now(Text.of(which.key(), model.count(which))), model.findings(),
                    words.languageProperty()));
            model.shown().subscribe(now -> chip.setSelected(now == which));
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.shown().set(which);
            });
            if (which != Shown.ALL) {
                chip.managedProperty().bind(Bindings.createBooleanBinding(() -> model.count(which) > 0,
                        model.findings()));
                chip.visibleProperty().bind(chip.managedProperty());
            }
            getChildren().add(chip);
        }
    }

    private static @Nullable Node icon(Shown which) {
        return switch (which) {
            case ALL -> null;
            case BLOCKERS -> new SignIcon(Sign.BLOCKER);
            case WARNINGS -> new SignIcon(Sign.WARNING);
            case PASSED -> new SignIcon(Sign.OK);
        };
    }
}
