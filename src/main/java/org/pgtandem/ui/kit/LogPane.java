package org.pgtandem.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pgtandem.model.Text;
import org.pgtandem.ui.text.Words;

/** A live log: band and name of its node, all or warnings alone, search, follow, and the lines. */
public final class LogPane extends BorderPane {

    private final Words words;
    private final LogModel model;
    private final LogList list;
    private final ToggleButton follow = new ToggleButton();
    private final LogSearch search;

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
        setCenter(list);
    }

    /** Whether the pane keeps to the newest line; scrolling up ends it. */
    public BooleanProperty followProperty() {
        return follow.selectedProperty();
    }

    private Node filter() {
        Segmented<Boolean> filter = new Segmented<>(java.util.List.of(false, true), false,
                only -> only ? Bindings.createStringBinding(() -> words.now(Text.of("ui.log.warnings", model.warningsProperty().get())),
                        words.languageProperty(), model.warningsProperty()) : words.of("ui.log.all"));
        filter.valueProperty().addListener((_, _, only) -> model.setWarningsOnly(only));
        return filter;
    }

    private Node followButton() {
        follow.textProperty().bind(words.of("ui.log.follow"));
        follow.setGraphic(new FontIcon(Feather.ARROW_DOWN));
        follow.getStyleClass().addAll("small", "follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setSelected(true);
        list.followBy(follow.selectedProperty());
        return follow;
    }
}
