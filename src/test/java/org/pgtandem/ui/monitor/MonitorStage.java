package org.pgtandem.ui.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** A monitor's view model that has already seen these samples, a moment after the last one. */
public final class MonitorStage {

    private MonitorStage() {}

    public static MonitorViewModel after(List<Sample> samples) {
        Clock clock = Clock.fixed(samples.getLast().time().plus(Duration.ofMillis(200)), ZoneId.systemDefault());
        MonitorViewModel model = new MonitorViewModel(new Silent(), clock, Runnable::run, Runnable::run);
        model.accept(samples);
        return model;
    }

    /** Does nothing that a picture could show. */
    public static MonitorActions noActions() {
        return new MonitorActions() {
            @Override
            public void check() {}

            @Override
            public void cloneAgain() {}

            @Override
            public void say(Sign sign, Text text) {}
        };
    }

    /** Makes no samples of its own; a burst is always of the same size. */
    static final class Silent implements MonitorSource {
        @Override
        public void start(Consumer<Sample> samples) {}

        @Override
        public void stop() {}

        @Override
        public Result<Long> burst() {
            return Result.ok(16L * 1024 * 1024);
        }
    }
}
