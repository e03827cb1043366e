package org.pgtandem.ui.setup;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** A page as the frame sees it. */
public interface WizardPage {

    PageId id();

    Region content();

    /** What the quiet pane beside the page explains; null for a page that takes the whole width. */
    @Nullable
    Region why();

    /** The button that goes on. */
    ObservableValue<Onward> onward();

    /** What Enter and Esc do here. */
    ObservableValue<Text> hint();

    /** The page's sign in the rail while it says more than done or not yet; null otherwise. */
    ObservableValue<@Nullable Sign> sign();

    /** The page came to the front. */
    default void entered() {}

    /** Puts the focus where the person starts on this page. False: on the button that goes on. */
    default boolean focus() {
        return false;
    }

    /** The person goes on. True: the wizard turns to the next page; false: the page sees to it. */
    default boolean goOn() {
        return true;
    }

    /** The person goes back. True: the wizard turns to the page before; false: the page sees to it. */
    default boolean goBack() {
        return true;
    }

    /** Stands in the place of Back and Next; null: those two. */
    default @Nullable Node buttons() {
        return null;
    }
}
