package org.pgtandem.ui.backups;

import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.ui.order.OrderModel;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.setup.Setup;

/** A lab's backups as they were last seen, and what can be asked for. Drawing thread only. */
public final class BackupsModel {

    private final Setup setup;
    private final OrderModel order;
    private final ZoneId zone;
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Result<Backups>> seen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RestoreForm> restore = new SimpleObjectProperty<>();
    private Cancellation cancel = new Cancellation();
    private boolean stale;

    /** @param zone in which times are shown and typed */
    public BackupsModel(Setup setup, OrderModel order, ZoneId zone) {
        this.setup = setup;
        this.order = order;
        this.zone = zone;
        order.stage().subscribe(now -> stale |= now == Stage.DONE || now.bad());
        order.asked().subscribe(now -> {
            if (now == null && stale && seen.get() != null) {
                look();
            }
        });
    }

    /** Looks at the nodes anew; what was seen stays until then. */
    public void look() {
        if (looking.get()) {
            return;
        }
        stale = false;
        looking.set(true);
        Cancellation mine = new Cancellation();
        cancel = mine;
        Lab lab = setup.lab();
        setup.work().run(() -> setup.engine().backups(lab, mine), result -> {
            if (cancel == mine) {
                looking.set(false);
                seen.set(result);
            }
        });
    }

    /** Looks if nobody has yet. */
    public void lookOnce() {
        if (seen.get() == null) {
            look();
        }
    }

    /** Another lab was opened. */
    public void forget() {
        Cancellation running = cancel;
        cancel = new Cancellation();
        setup.work().run(() -> {
            running.cancel();
            return Result.done();
        }, _ -> {});
        looking.set(false);
        seen.set(null);
        restore.set(null);
    }

    void take() {
        order.ask(new Order.TakeBackup(), Text.of("backupspage.take"));
    }

    void verify(String backup) {
        order.ask(new Order.VerifyBackup(backup), Text.of("backupspage.verify.title", backup));
    }

    void applyRetention() {
        order.ask(new Order.ApplyRetention(), Text.of("backupspage.retention.apply"));
    }

    void name(String point) {
        order.ask(new Order.NameThisMoment(point), Text.of("backupspage.point.title", point));
    }

    /** @param when null takes the timer away */
    void schedule(@Nullable String when) {
        order.ask(new Order.Schedule(when),
                Text.of(when == null ? "backupspage.schedule.off" : "backupspage.schedule.title"));
    }

    void remove(Backups.Restored restored) {
        order.ask(new Order.RemoveRestored(restored.node(), restored.directory()),
                Text.of("backupspage.remove.title", restored.directory()));
    }

    /** Opens the form; null for the newest backup. */
    void beginRestore(@Nullable String backup) {
        restore.set(new RestoreForm(setup.lab(), backup, zone));
    }

    /** Has what the form says planned; nothing where something in it is wrong. */
    void planRestore() {
        RestoreForm form = restore.get();
        if (form != null) {
            form.order().ifPresent(asked -> {
                order.ask(asked, form.title());
                restore.set(null);
            });
        }
    }

    void endRestore() {
        restore.set(null);
    }

    public BooleanProperty looking() {
        return looking;
    }

    /** Null until somebody has looked. */
    public ObjectProperty<@Nullable Result<Backups>> seen() {
        return seen;
    }

    /** The form that is being filled in; null for none. */
    ObjectProperty<@Nullable RestoreForm> restore() {
        return restore;
    }

    ZoneId zone() {
        return zone;
    }

    public OrderModel order() {
        return order;
    }
}
