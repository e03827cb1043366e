package org.pgtandem.ui.done;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** Joins the model of the page Done with its view; the monitor opens by itself after a run that went well. */
public final class DonePage implements WizardPage {

    private final Runnable openMonitor;
    private final Countdown countdown;
    private final DoneView view;
    private final WhyPane why = new WhyPane();
    private Event.@Nullable Finished opened;
    private final DoneModel model;

    /** @param openMonitor shows the monitor of this lab */
    public DonePage(Words words, DoneModel model, Runnable openMonitor) {
        this.model = model;
        this.openMonitor = openMonitor;
        countdown = new Countdown(openMonitor);
        view = new DoneView(words, model, countdown);
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                countdown.pause();
            } else {
                countdown.goOn();
                entered();
            }
        });
        why.show(List.of(WhyPane.title(words.of("donepage.why.title")),
                WhyPane.paragraph(words.of("donepage.why.streaming")),
                WhyPane.paragraph(words.of("donepage.why.system")), WhyPane.paragraph(words.of("donepage.why.marker")),
                WhyPane.paragraph(words.of("donepage.why.next"))));
    }

    @Override
    public PageId id() {
        return PageId.DONE;
    }

    @Override
    public Region content() {
        return view;
    }

    @Override
    public Region why() {
        return why;
    }

    @Override
    public ObservableValue<Onward> onward() {
        return new ReadOnlyObjectWrapper<>(Onward.free(Text.of("donepage.open-monitor")));
    }

    @Override
    public ObservableValue<Text> hint() {
        return new ReadOnlyObjectWrapper<>(Text.of("donepage.hint"));
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return new ReadOnlyObjectWrapper<>();
    }

    /** Counts down once for each run, and only while a person sees it: who went elsewhere is not fetched away. */
    @Override
    public void entered() {
        Event.Finished end = model.setup().finished().get();
        if (end != null && !end.equals(opened) && view.getScene() != null) {
            opened = end;
            countdown.start();
        }
    }

    @Override
    public boolean goOn() {
        countdown.stop();
        openMonitor.run();
        return false;
    }

    @Override
    public boolean goBack() {
        countdown.stop();
        return true;
    }
}
