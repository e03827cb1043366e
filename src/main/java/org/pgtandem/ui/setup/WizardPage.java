package org.pgtandem.ui.setup;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** A page as the frame sees it: joins a model with its view, and says what is its own beyond what most pages do. */
public abstract class WizardPage {

    private final PageId id;
    private final Region content;
    private final @Nullable Region why;
    private final ObservableValue<Onward> onward;

    /**
     * @param why    what the quiet pane beside the page explains; null for a page that takes the whole width
     * @param onward the button that goes on
     */
    protected WizardPage(PageId id, Region content, @Nullable Region why, ObservableValue<Onward> onward) {
        this.id = id;
        this.content = content;
        this.why = why;
        this.onward = onward;
    }

    public final PageId id() {
        return id;
    }

    public final Region content() {
        return content;
    }

    /** What the quiet pane beside the page explains; null for a page that takes the whole width. */
    public final @Nullable Region why() {
        return why;
    }

    /** The button that goes on. */
    public final ObservableValue<Onward> onward() {
        return onward;
    }

    /** What Enter and Esc do here. */
    public ObservableValue<Text> hint() {
        return always(Text.of("wizard.hint.next"));
    }

    /** The page's sign in the rail while it says more than done or not yet; null otherwise. */
    public ObservableValue<@Nullable Sign> sign() {
        return new ReadOnlyObjectWrapper<>();
    }

    /** The page came to the front. */
    public void entered() {}

    /** Puts the focus where the person starts on this page. False: on the button that goes on. */
    public boolean focus() {
        return false;
    }

    /** The person goes on. True: the wizard turns to the next page; false: the page sees to it. */
    public boolean goOn() {
        return true;
    }

    /** The person goes back. True: the wizard turns to the page before; false: the page sees to it. */
    public boolean goBack() {
        return true;
    }

    /** Stands in the place of Back and Next; null: those two. */
    public @Nullable Node buttons() {
        return null;
    }

    /** A value that never changes. */
    protected static <T> ObservableValue<T> always(T value) {
        return new ReadOnlyObjectWrapper<>(value);
    }
}
