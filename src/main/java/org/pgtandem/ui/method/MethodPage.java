package org.pgtandem.ui.method;

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

/** Joins the model of the page Method with its view. */
public final class MethodPage implements WizardPage {

    private final MethodModel model;
    private final MethodView view;
    private final MethodWhy why;

    public MethodPage(Words words, MethodModel model) {
        this.model = model;
        view = new MethodView(words, model);
        why = new MethodWhy(words);
    }

    @Override
    public PageId id() {
        return PageId.METHOD;
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
        return new ReadOnlyObjectWrapper<>();
    }
}
