package org.pgtandem.ui.monitor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What of the history the chart shows, and how. */
final class ChartSettings {

    private final ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.MINUTES_5);
    private final ObjectProperty<Boolean> log = new SimpleObjectProperty<>(true);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final LongProperty end = new SimpleLongProperty();

    ObjectProperty<ChartRange> rangeProperty() {
        return range;
    }

    ObjectProperty<Boolean> logProperty() {
        return log;
    }

    /** Whether the right edge is always the newest sample. */
    BooleanProperty followProperty() {
        return follow;
    }

    /** Time at the right edge in milliseconds, moved by the newest sample only while it is followed. */
    LongProperty endProperty() {
        return end;
    }

    void newest(long millis) {
        if (follow.get()) {
            end.set(millis);
        }
    }

    /** Moves the view, not past the newest sample nor before the oldest; that ends following. */
    void move(long byMillis, long oldest, long newest) {
        follow.set(false);
        long earliest = Math.min(newest, oldest + range.get().millis());
        end.set(Math.clamp(end.get() + byMillis, earliest, newest));
    }
}
