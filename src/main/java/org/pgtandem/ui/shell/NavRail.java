package org.pgtandem.ui.shell;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.text.Words;

/** The views, one above the other, at the left edge. */
final class NavRail extends VBox {

    NavRail(Words words, Navigator navigator) {
        getStyleClass().add("nav");
        StackPane logo = new StackPane(new Logo());
        logo.getStyleClass().add("nav-logo");
        getChildren().add(logo);
        ToggleGroup group = new ToggleGroup();
        for (ViewId id : ViewId.values()) {
            ToggleButton item = item(words, id);
            item.setToggleGroup(group);
            item.setOnAction(_ -> {
                item.setSelected(true);
                navigator.show(id);
            });
            navigator.currentProperty().subscribe(now -> item.setSelected(now == id));
            getChildren().add(item);
        }
    }

    private static ToggleButton item(Words words, ViewId id) {
        ToggleButton item = new ToggleButton();
        item.setId("nav-" + id.name().toLowerCase(Locale.ROOT));
        item.textProperty().bind(words.of(id.title()));
        item.setGraphic(new Icon(id.icon()));
        item.setContentDisplay(ContentDisplay.TOP);
        item.setMaxWidth(Double.MAX_VALUE);
        item.getStyleClass().add("nav-item");
        return item;
    }
}
