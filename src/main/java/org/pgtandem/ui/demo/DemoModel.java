package org.pgtandem.ui.demo;

import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order.LoadDemo;
import org.pgtandem.ui.order.OrderModel;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.setup.Setup;

/** What is to be loaded, and what the last comparison found. Drawing thread only. */
public final class DemoModel {

    private final Setup setup;
    private final OrderModel order;
    private final ObjectProperty<DemoSize> size = new SimpleObjectProperty<>(DemoSize.SMALL);
    private final StringProperty seed = new SimpleStringProperty(Integer.toString(LoadDemo.SEED));
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Result<Comparison>> compared = new SimpleObjectProperty<>();
    private Cancellation cancel = new Cancellation();

    public DemoModel(Setup setup, OrderModel order) {
        this.setup = setup;
        this.order = order;
        order.stage().subscribe(now -> {
            if (now == Stage.RUNNING) {
                compared.set(null);
            }
        });
    }

    /** Has the loading planned; false where the seed is no number. */
    public boolean load() {
        OptionalInt number = number();
        number.ifPresent(found -> order.ask(new LoadDemo(LoadDemo.DATABASE, size.get(), found, replace.get()),
                Text.of("demo.load.title", size.get().id(), Integer.toString(found))));
        return number.isPresent();
    }

    /** The seed as a number; empty where it is none. */
    OptionalInt number() {
        try {
            int typed = Integer.parseInt(seed.get().strip());
            return typed < 0 ? OptionalInt.empty() : OptionalInt.of(typed);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /** Compares the primary with its standbys. */
    public void compare() {
        if (comparing.get()) {
            return;
        }
        comparing.set(true);
        compared.set(null);
        Cancellation mine = new Cancellation();
        cancel = mine;
        Lab lab = setup.lab();
        setup.work().run(() -> setup.engine().compare(lab, LoadDemo.DATABASE, mine), result -> {
            comparing.set(false);
            if (!mine.isCancelled()) {
                compared.set(result);
            }
        });
    }

    /** Another lab was opened: what was found belongs to the one before. */
    public void forget() {
        stop();
        compared.set(null);
        order.close();
    }

    /** Gives the comparison up. */
    public void stop() {
        Cancellation running = cancel;
        setup.work().run(() -> {
            running.cancel();
            return Result.done();
        }, _ -> {});
    }

    public ObjectProperty<DemoSize> size() {
        return size;
    }

    /** As typed. */
    public StringProperty seed() {
        return seed;
    }

    /** Whether one of another size or seed may be dropped. */
    public BooleanProperty replace() {
        return replace;
    }

    public BooleanProperty comparing() {
        return comparing;
    }

    /** Null until one has ended. */
    public ObjectProperty<@Nullable Result<Comparison>> compared() {
        return compared;
    }

    public OrderModel order() {
        return order;
    }
}
