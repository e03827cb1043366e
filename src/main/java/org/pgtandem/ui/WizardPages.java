package org.pgtandem.ui;

import java.util.List;
import javafx.scene.Parent;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.check.CheckModel;
import org.pgtandem.ui.check.CheckPage;
import org.pgtandem.ui.configuration.ConfigurationModel;
import org.pgtandem.ui.configuration.ConfigurationPage;
import org.pgtandem.ui.hosts.HostsModel;
import org.pgtandem.ui.hosts.HostsPage;
import org.pgtandem.ui.method.MethodModel;
import org.pgtandem.ui.method.MethodPage;
import org.pgtandem.ui.review.ReviewModel;
import org.pgtandem.ui.review.ReviewPage;
import org.pgtandem.ui.setup.SandboxDesk;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.wizard.WizardModel;
import org.pgtandem.ui.wizard.WizardView;

/** Wires the wizard: its pages in order, and the frame around them. */
public final class WizardPages {

    private final Words words;
    private final SandboxDesk sandbox;
    private final WizardModel wizard;

    public WizardPages(Words words, Setup setup, Questions questions) {
        this.words = words;
        sandbox = new SandboxDesk(setup);
        wizard = new WizardModel(setup, List.of(new HostsPage(words, new HostsModel(setup, sandbox)),
                new CheckPage(words, new CheckModel(setup)),
                new ConfigurationPage(words, new ConfigurationModel(setup)),
                new MethodPage(words, new MethodModel(setup)), new ReviewPage(words, new ReviewModel(setup))));
    }

    public WizardModel wizard() {
        return wizard;
    }

    public SandboxDesk sandbox() {
        return sandbox;
    }

    public Parent view() {
        return new WizardView(words, wizard);
    }
}
