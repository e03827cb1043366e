package org.pgtandem.ui.configuration;

import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** The settings of the primary, and its pg_hba.conf. */
public final class ConfigurationPage extends WizardPage {

    public ConfigurationPage(Words words, ConfigurationModel model) {
        super(PageId.CONFIGURATION, new ConfigurationView(words, model), new SettingWhy(words, model),
                model.onward());
    }
}
