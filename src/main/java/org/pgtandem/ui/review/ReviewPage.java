package org.pgtandem.ui.review;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** Joins the model of the page Review with its view. */
public final class ReviewPage implements WizardPage {

    private final ReviewModel model;
    private final ReviewView view;
    private final ReviewWhy why;

    public ReviewPage(Words words, ReviewModel model) {
        this.model = model;
        view = new ReviewView(words, model);
        why = new ReviewWhy(words, model);
    }

    @Override
    public PageId id() {
        return PageId.REVIEW;
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
        return model.onward();
    }

    @Override
    public ObservableValue<Text> hint() {
        return new ReadOnlyObjectWrapper<>(Text.of("reviewpage.hint"));
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return new ReadOnlyObjectWrapper<>();
    }

    /** On the first name that is still to be typed. */
    @Override
    public boolean focus() {
        return view.focusName();
    }

    /** The plan shall run, whether or not one ran before. */
    @Override
    public boolean goOn() {
        model.setup().finished().set(null);
        return true;
    }
}
