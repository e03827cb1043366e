package org.pgtandem.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.text.Words;

/** A live log: band and name of its node, all or warnings alone, search, follow, and the lines. */
public final class LogPane extends BorderPane {

    /** Columns of characters that time, tag, gaps and scroll bar take. */
    private static final int TIME_AND_TAG = 23;

    private final Words words;
    private final LogModel model;
    private final LogList list;
    private final ToggleButton follow = new ToggleButton();
    private final LogSearch search;

    /** Ten characters in the font of the lines, never seen: how wide one is. */
    private final Text probe = new Text("0123456789");

    /**
     * @param title who writes here, such as a {@link NodeLabel}
     * @param what  what is written, in short
     */
    public LogPane(Words words, LogModel model, NodeGlyph.Kind node, Node title, Label what) {
        this.words = words;
        this.model = model;
        this.list = new LogList(words, model);
        this.search = new LogSearch(words, model);
        getStyleClass().addAll("log-pane", node == NodeGlyph.Kind.PRIMARY ? "band-solid" : "band-hollow");
        what.getStyleClass().addAll("caption", "muted");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, what, filter(), search, followButton());
        head.getStyleClass().add("log-head");
        setTop(head);
        probe.getStyleClass().addAll("mono", "log-probe");
        probe.setManaged(false);
        probe.setVisible(false);
        probe.layoutBoundsProperty().subscribe(this::fit);
        list.widthProperty().subscribe(this::fit);
        setCenter(new StackPane(probe, list));
    }

    private void fit() {
        double character = probe.getLayoutBounds().getWidth() / 10;
        int columns = (int) (list.getWidth() / character) - TIME_AND_TAG;
        if (columns > 10) {
            model.setColumns(columns);
        }
    }

    /** Whether the pane keeps to the newest line; scrolling up ends it. */
    public BooleanProperty followProperty() {
        return follow.selectedProperty();
    }

    private Node filter() {
        Segmented<Boolean> filter = new Segmented<>(List.of(false, true), false,
                only -> only
                        ? Bindings.createStringBinding(
                                () -> words.now(
                                        org.pgtandem.model.Text.of("ui.log.warnings", model.warningsProperty().get())),
                                words.languageProperty(), model.warningsProperty())
                        : words.of("ui.log.all"));
        filter.valueProperty().addListener((_, _, only) -> model.setWarningsOnly(only));
        return filter;
    }

    private Node followButton() {
        follow.textProperty().bind(words.of("ui.log.follow"));
        follow.setGraphic(new Icon(Feather.ARROW_DOWN));
        follow.getStyleClass().addAll("small", "follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setSelected(true);
        list.followBy(follow.selectedProperty());
        return follow;
    }
}
