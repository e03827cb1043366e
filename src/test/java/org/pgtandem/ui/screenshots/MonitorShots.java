package org.pgtandem.ui.screenshots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Sample;
import org.pgtandem.ui.monitor.MonitorStage;
import org.pgtandem.ui.monitor.MonitorView;
import org.pgtandem.ui.monitor.MonitorViewModel;
import org.pgtandem.ui.monitor.SyntheticPair;
import org.pgtandem.ui.shell.ViewId;

/** The monitor in every state. */
final class MonitorShots {

    private static final Instant START = Instant.parse("2026-11-22T13:47:10Z");
    private static final long LOAD = 1_200_000;

    private MonitorShots() {}

    static void take(Studio studio) throws InterruptedException {
        Shot streaming = Shot.light("monitor-streaming");
        for (Shot shot : List.of(streaming, streaming.dark(), streaming.russian(), streaming.russian().at(1.5),
                streaming.at(2))) {
            take(studio, shot, pair -> pair);
        }
        Shot paused = Shot.light("monitor-paused");
        for (Shot shot : List.of(paused, paused.russian().dark())) {
            take(studio, shot, LinkState.PAUSED, 11);
        }
        take(studio, Shot.light("monitor-idle"), LinkState.IDLE, 40);
        Shot cut = Shot.light("monitor-disconnected");
        for (Shot shot : List.of(cut, cut.dark(), cut.russian(), cut.russian().at(1.5))) {
            take(studio, shot, LinkState.DISCONNECTED, 84);
        }
        take(studio, Shot.light("monitor-unreachable"), pair -> {
            pair.standbyAnswers(false);
            return pair;
        }, LinkState.DISCONNECTED, 30);
    }

    private static void take(Studio studio, Shot shot, LinkState state, int seconds) throws InterruptedException {
        take(studio, shot, pair -> pair, state, seconds);
    }

    private static void take(Studio studio, Shot shot, UnaryOperator<SyntheticPair> change)
            throws InterruptedException {
        take(studio, shot, change, LinkState.STREAMING, 1);
    }

    private static void take(Studio studio, Shot shot, UnaryOperator<SyntheticPair> change, LinkState state,
            int seconds) throws InterruptedException {
        SyntheticPair pair = new SyntheticPair(START);
        List<Sample> samples = new ArrayList<>(pair.story());
        samples.addAll(change.apply(pair).live(state, seconds, state == LinkState.IDLE ? 0 : LOAD));
        studio.take(shot, ViewId.MONITOR, () -> {
            MonitorViewModel model = MonitorStage.after(samples);
            studio.model.labNameProperty().set("otus-26");
            studio.model.headlineProperty().set(model.headlineProperty().get());
            studio.navigator.register(ViewId.MONITOR,
                    () -> new MonitorView(studio.words, model, MonitorStage.noActions()));
        });
    }
}
