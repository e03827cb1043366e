package org.pgtandem.ui.order;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/**
 * A view whose own orders take its whole place while they are in work. There is one order at a time: while one of another
 * view runs, nothing can be begun here, and a line says why.
 */
public abstract class OrderPlace extends StackPane {

    private final OrderModel model;
    private final Predicate<Order> mine;
    private final Page work;
    private final VBox rest;
    private final Label elsewhere;
    private final ObjectProperty<@Nullable Region> view = new SimpleObjectProperty<>();

    /** @param mine the orders that this view begins */
    protected OrderPlace(Words words, OrderModel model, Predicate<Order> mine, Questions questions) {
        this.model = model;
        this.mine = mine;
        getStyleClass().add("page-area");
        work = new Page(new OrderView(words, model, questions));
        elsewhere = Labels.wrapping(words.of(model.asked().map(OrderPlace::atWork)), "order-elsewhere");
        elsewhere.setGraphic(new Spinner());
        rest = new VBox(elsewhere);
        model.asked().subscribe(_ -> swap());
        model.stage().subscribe(_ -> swap());
        view.subscribe(_ -> swap());
    }

    /** What is shown while no order of this view is in work. */
    protected final void rest(Region shown) {
        VBox.setVgrow(shown, Priority.ALWAYS);
        view.set(shown);
    }

    private static Text atWork(OrderModel.@Nullable Asked asked) {
        return Text.of("order.elsewhere", Objects.requireNonNull(asked).title());
    }

    private void swap() {
        OrderModel.Asked asked = model.asked().get();
        if (asked != null && mine.test(asked.order())) {
            getChildren().setAll(work);
            return;
        }
        Region shown = view.get();
        boolean waits = asked != null && model.stage().get().active();
        elsewhere.setVisible(waits);
        elsewhere.setManaged(waits);
        if (shown != null) {
            shown.setDisable(waits);
            rest.getChildren().setAll(elsewhere, shown);
        }
        getChildren().setAll(rest);
    }
}
