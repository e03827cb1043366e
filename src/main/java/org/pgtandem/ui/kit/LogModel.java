package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/** What a log pane shows of a stream of lines: the newest ones, filtered and cut to the pane's width. FX thread, but for {@link #add}. */
public final class LogModel {

    private static final int CAPACITY = 100_000;

    private final RingList<LogLine> lines = new RingList<>(CAPACITY);
    private final RingList<LogRow> rows = new RingList<>(CAPACITY);
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper();
    private final FrameBatch<LogLine> incoming = new FrameBatch<>(this::append);
    private int columns = 80;
    private boolean warningsOnly;
    private String wanted = "";

    /** Any thread. Lines appear in the next frame. */
    public void add(LogLine line) {
        incoming.offer(line);
    }

    /** How many warnings and errors have come, those included that the ring has dropped. */
    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /** All lines still held, as text. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()).append('\n'));
        return text.toString();
    }

    ObservableList<LogRow> rows() {
        return rows;
    }

    void append(List<LogLine> batch) {
        lines.append(batch);
        rows.append(visible(batch));
        warnings.set(warnings.get() + (int) batch.stream().filter(LogLine::loud).count());
    }

    void setColumns(int count) {
        if (count != columns) {
            columns = count;
            rebuild();
        }
    }

    void setWarningsOnly(boolean only) {
        warningsOnly = only;
        rebuild();
    }

    /** Shows only lines that hold this text, in any case; empty shows all. */
    void setWanted(String text) {
        wanted = text.toLowerCase(Locale.ROOT);
        rebuild();
    }

    private void rebuild() {
        rows.replace(visible(lines));
    }

    private List<LogRow> visible(List<LogLine> from) {
        List<LogRow> result = new ArrayList<>();
        for (LogLine line : from) {
            if (shows(line)) {
                result.addAll(LogRow.split(line, columns));
            }
        }
        return result;
    }

    private boolean shows(LogLine line) {
        return (!warningsOnly || line.loud())
                && (wanted.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
