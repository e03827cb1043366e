package org.pgtandem.ui.check;

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

/** Joins the model of the page Check with its view. */
public final class CheckPage implements WizardPage {

    private final CheckModel model;
    private final CheckView view;
    private final CheckWhy why;
    private final ObservableValue<@Nullable Sign> sign;

    public CheckPage(Words words, CheckModel model) {
        this.model = model;
        view = new CheckView(words, model);
        why = new CheckWhy(words, model);
        sign = model.onward().map(CheckPage::sign);
    }

    private static @Nullable Sign sign(Onward onward) {
        return onward.blocked() ? Sign.BLOCKER : null;
    }

    @Override
    public PageId id() {
        return PageId.CHECK;
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
        return new ReadOnlyObjectWrapper<>(Text.of("wizard.hint.next"));
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return sign;
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
