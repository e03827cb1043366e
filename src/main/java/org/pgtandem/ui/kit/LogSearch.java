package org.pgtandem.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.text.Words;

/** A button that becomes a field; the log shows what holds the text typed. Esc ends the search. */
final class LogSearch extends HBox {

    private final TextField field = new TextField();
    private final Button open;

    LogSearch(Words words, LogModel model) {
        getStyleClass().add("log-search");
        open = Buttons.small(words.of("ui.log.search"), Feather.SEARCH, this::open);
        open.textProperty().unbind();
        open.setText("");
        open.setTooltip(Buttons.tooltip(words.of("ui.log.search")));
        open.accessibleTextProperty().bind(words.of("ui.log.search"));
        field.promptTextProperty().bind(words.of("ui.log.search"));
        field.getStyleClass().add("small");
        field.textProperty().subscribe(model::setWanted);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        getChildren().setAll(open);
    }

    private void open() {
        getChildren().setAll(field);
        field.requestFocus();
    }

    private void close() {
        field.clear();
        getChildren().setAll(open);
        open.requestFocus();
    }
}
