package org.pgtandem.ui.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.setup.WizardPage;

/** Which page is in front, and which ones may be turned to. */
public final class WizardModel {

    private final Setup setup;
    private final Map<PageId, WizardPage> pages = new EnumMap<>(PageId.class);
    private final ReadOnlyObjectWrapper<PageId> current = new ReadOnlyObjectWrapper<>(PageId.HOSTS);
    private final ReadOnlyObjectWrapper<PageId> reached = new ReadOnlyObjectWrapper<>(PageId.HOSTS);

    public WizardModel(Setup setup, List<WizardPage> all) {
        this.setup = setup;
        all.forEach(page -> pages.put(page.id(), page));
        setup.report().addListener((_, _, report) -> {
            if (report == null && PageId.CHECK.before(reached.get()) && !setup.running().get()) {
                reached.set(PageId.CHECK);
            }
        });
    }

    /** In order. */
    public Set<PageId> pages() {
        return pages.keySet();
    }

    public WizardPage page(PageId id) {
        return Objects.requireNonNull(pages.get(id), id.name());
    }

    public ReadOnlyObjectProperty<PageId> current() {
        return current.getReadOnlyProperty();
    }

    /** The furthest page that what is known now allows. */
    public ReadOnlyObjectProperty<PageId> reached() {
        return reached.getReadOnlyProperty();
    }

    /** Whether a plan runs. */
    public BooleanProperty running() {
        return setup.running();
    }

    /** Whether the rail may turn to a page: while a plan runs, to none but its own. */
    public boolean open(PageId id) {
        return !reached.get().before(id) && !setup.running().get();
    }

    /** From the rail. From a run that has ended no further back than leads through a new check. */
    public void turnTo(PageId id) {
        if (open(id)) {
            show(id);
        }
    }

    /** Next was pressed. */
    public void goOn() {
        WizardPage page = page(current.get());
        if (page.onward().getValue().possible() && page.goOn()) {
            advance();
        }
    }

    /** Turns to the page after this one, when a page has seen to it itself. */
    public void advance() {
        neighbour(1).ifPresent(this::jump);
    }

    /** Back was pressed, or Esc. From a run that has ended to the check, which begins anew. */
    public void goBack() {
        if (page(current.get()).goBack()) {
            neighbour(-1).ifPresent(this::show);
        }
    }

    private Optional<PageId> neighbour(int distance) {
        List<PageId> all = List.copyOf(pages.keySet());
        int place = all.indexOf(current.get()) + distance;
        return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
    }

    /** A lab was opened: from the first page again. */
    public void restart() {
        reached.set(PageId.HOSTS);
        show(PageId.HOSTS);
    }

    /** Straight to a page, for a job that was started elsewhere. */
    public void jump(PageId id) {
        if (reached.get().before(id)) {
            reached.set(id);
        }
        show(id);
    }

    private void show(PageId id) {
        PageId shown = id;
        if (id.before(PageId.RUN) && setup.leaveRun()) {
            reached.set(earlier(reached.get(), PageId.CHECK));
            shown = earlier(id, PageId.CHECK);
        }
        current.set(shown);
        page(shown).entered();
    }

    private static PageId earlier(PageId one, PageId other) {
        return one.before(other) ? one : other;
    }
}
