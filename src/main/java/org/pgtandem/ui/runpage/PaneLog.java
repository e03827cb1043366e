package org.pgtandem.ui.runpage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.LogLine;
import org.pgtandem.ui.kit.LogModel;
import org.pgtandem.ui.text.Words;

/** The models of the panes, one a node; lines of nodes without a pane are kept too, for a pane that comes later. */
public final class PaneLog implements RunLog {

    private final Words words;
    private final Map<String, LogModel> panes = new LinkedHashMap<>();
    private Runnable cleared = () -> {};

    public PaneLog(Words words) {
        this.words = words;
    }

    LogModel of(String node) {
        return panes.computeIfAbsent(node, _ -> new LogModel());
    }

    /** Called when a new run begins and all panes are new. */
    void onCleared(Runnable listener) {
        cleared = listener;
    }

    @Override
    public void add(String node, LogLine line) {
        of(node).add(line);
    }

    @Override
    public void step(String node, int number, Text title) {
        of(node).add(LogLine.step(number + " " + words.now(title)));
    }

    @Override
    public void note(String node, Text text) {
        of(node).add(LogLine.note(words.now(text)));
    }

    @Override
    public void clear() {
        panes.clear();
        cleared.run();
    }
}
