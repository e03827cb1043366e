package org.pgtandem.ui.done;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** What was verified; the monitor opens by itself after a run that went well. */
public final class DonePage extends WizardPage {

    private final Runnable openMonitor;
    private final Countdown countdown;
    private final DoneView view;
    private final DoneModel model;
    private Event.@Nullable Finished opened;

    /** @param openMonitor shows the monitor of this lab */
    public DonePage(Words words, DoneModel model, Runnable openMonitor) {
        Countdown counting = new Countdown(openMonitor);
        DoneView shown = new DoneView(words, model, counting);
        super(PageId.DONE, shown, WhyPane.of(words, "donepage.why.title", "donepage.why.streaming",
                "donepage.why.system", "donepage.why.marker", "donepage.why.next"),
                always(Onward.free(Text.of("donepage.open-monitor"))));
        this.model = model;
        this.openMonitor = openMonitor;
        countdown = counting;
        view = shown;
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                countdown.pause();
            } else {
                countdown.goOn();
                entered();
            }
        });
    }

    @Override
    public ObservableValue<Text> hint() {
        return always(Text.of("donepage.hint"));
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
