package org.pgtandem.ui.review;

import javafx.beans.value.ObservableValue;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** Every step before it is done. */
public final class ReviewPage extends WizardPage {

    private final ReviewModel model;
    private final ReviewView view;

    public ReviewPage(Words words, ReviewModel model) {
        ReviewView shown = new ReviewView(words, model);
        super(PageId.REVIEW, shown, new ReviewWhy(words, model), model.onward());
        this.model = model;
        view = shown;
    }

    @Override
    public ObservableValue<Text> hint() {
        return always(Text.of("reviewpage.hint"));
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
