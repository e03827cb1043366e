package org.pgtandem.ui.configuration;

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

/** Joins the model of the page Configuration with its view. */
public final class ConfigurationPage implements WizardPage {

    private final ConfigurationModel model;
    private final ConfigurationView view;
    private final SettingWhy why;

    public ConfigurationPage(Words words, ConfigurationModel model) {
        this.model = model;
        view = new ConfigurationView(words, model);
        why = new SettingWhy(words, model);
    }

    @Override
    public PageId id() {
        return PageId.CONFIGURATION;
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
