package org.pgtandem.ui.kit;

import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import org.pgtandem.ui.text.Words;

/** The lines of a log as rows of one height, which is what keeps a hundred thousand of them quick. */
final class LogList extends ListView<LogRow> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final LogModel model;

    LogList(Words words, LogModel model) {
        super(model.rows());
        this.model = model;
        getStyleClass().add("log-list");
        setCellFactory(_ -> new LogCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(Labels.wrapping(words.of("ui.log.empty"), "dense", "muted"));
        setContextMenu(menu(words));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copySelected();
                event.consume();
            }
        });
    }

    /** Scrolls to the end on every change while the property is true; the wheel, upwards, makes it false. */
    void followBy(BooleanProperty follow) {
        model.rows().addListener((ListChangeListener<LogRow>) _ -> toEnd(follow.get()));
        follow.subscribe(this::toEnd);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.set(false);
            }
        });
    }

    private void toEnd(boolean follow) {
        if (follow && !getItems().isEmpty()) {
            scrollTo(getItems().size() - 1);
        }
    }

    private ContextMenu menu(Words words) {
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(words.of("ui.log.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copySelected());
        MenuItem all = new MenuItem();
        all.textProperty().bind(words.of("ui.log.copy-all"));
        all.setOnAction(_ -> Clipboards.copy(model.asText()));
        return new ContextMenu(copy, all);
    }

    private void copySelected() {
        Clipboards
                .copy(getSelectionModel().getSelectedItems().stream().map(LogRow::line).distinct().map(LogLine::asText)
                        .collect(Collectors.joining("\n")));
    }
}
