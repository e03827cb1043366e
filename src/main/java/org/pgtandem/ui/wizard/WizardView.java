package org.pgtandem.ui.wizard;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** The frame: rail, page over footer, explanation. Where there is less room, the rail shrinks, then the explanation moves below. */
public final class WizardView extends HBox {

    /** Widths in em of the window's font, at which there is no room for all three side by side. */
    private static final double RAIL_FITS = 79;
    private static final double WHY_FITS = 66;

    private final WizardModel model;
    private final Rail rail;
    private final Footer footer;
    private final VBox middle;
    private final ScrollPane scroll = new ScrollPane();
    private final ScrollPane whyScroll = new ScrollPane();
    private final Em em = new Em();
    private String layout = "";

    public WizardView(Words words, WizardModel model) {
        this.model = model;
        getStyleClass().add("wizard");
        setMinHeight(0);
        rail = new Rail(words, model);
        footer = new Footer(words, model);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        whyScroll.setFitToWidth(true);
        whyScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        whyScroll.setFocusTraversable(false);
        whyScroll.getStyleClass().add("why-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        middle = new VBox(scroll, footer);
        middle.getStyleClass().add("page-area");
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().setAll(railScroll(), middle, em);
        model.current().addListener(_ -> show(true));
        widthProperty().addListener(_ -> show(false));
        em.sizeProperty().addListener(_ -> show(false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(true);
    }

    /** At 200 % the pages may need more height than there is. */
    private ScrollPane railScroll() {
        ScrollPane pane = new ScrollPane(rail);
        pane.setFitToHeight(true);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.setMinWidth(USE_PREF_SIZE);
        return pane;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.goBack();
        }
    }

    private void show(boolean turned) {
        WizardPage page = model.page(model.current().get());
        Region why = page.why();
        double wide = getWidth() / em.sizeProperty().get();
        boolean narrowRail = why == null || wide < RAIL_FITS;
        boolean below = why != null && wide < WHY_FITS;
        String wanted = page.id() + " " + narrowRail + " " + below;
        if (!wanted.equals(layout)) {
            layout = wanted;
            lay(page, why, narrowRail, below);
        }
        if (turned) {
            scroll.setVvalue(0);
            Platform.runLater(() -> focusFirst(page));
        }
    }

    private void lay(WizardPage page, @Nullable Region why, boolean narrowRail, boolean below) {
        rail.narrow(narrowRail);
        footer.show(page);
        middle.getStyleClass().remove("bare");
        if (why == null) {
            middle.getStyleClass().add("bare");
        }
        getChildren().remove(whyScroll);
        whyScroll.setContent(null);
        scroll.setContent(null);
        if (why == null || !below) {
            scroll.setContent(page.content());
        } else {
            scroll.setContent(new VBox(page.content(), why));
        }
        if (why != null && !below) {
            whyScroll.setContent(why);
            getChildren().add(2, whyScroll);
        }
    }

    private void focusFirst(WizardPage page) {
        if (getScene() != null && model.current().get() == page.id()) {
            if (!page.focus()) {
                footer.focusNext();
            }
        }
    }
}
