package org.pgtandem.ui.check;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** What the check found; it begins when the page comes to the front, and ends when the person goes back. */
public final class CheckPage extends WizardPage {

    private final CheckModel model;

    public CheckPage(Words words, CheckModel model) {
        super(PageId.CHECK, new CheckView(words, model), new CheckWhy(words, model), model.onward());
        this.model = model;
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return model.onward().map(CheckPage::sign);
    }

    private static @Nullable Sign sign(Onward onward) {
        return onward.blocked() ? Sign.BLOCKER : null;
    }

    @Override
    public void entered() {
        model.enter();
    }

    @Override
    public boolean goBack() {
        model.stop();
        return true;
    }
}
