package org.pgtandem.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Parent;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.check.CheckModel;
import org.pgtandem.ui.check.CheckPage;
import org.pgtandem.ui.configuration.ConfigurationModel;
import org.pgtandem.ui.configuration.ConfigurationPage;
import org.pgtandem.ui.done.DoneModel;
import org.pgtandem.ui.done.DonePage;
import org.pgtandem.ui.hosts.HostsModel;
import org.pgtandem.ui.hosts.HostsPage;
import org.pgtandem.ui.method.MethodModel;
import org.pgtandem.ui.method.MethodPage;
import org.pgtandem.ui.review.ReviewModel;
import org.pgtandem.ui.review.ReviewPage;
import org.pgtandem.ui.runpage.PaneLog;
import org.pgtandem.ui.runpage.RunModel;
import org.pgtandem.ui.runpage.RunPage;
import org.pgtandem.ui.setup.SandboxDesk;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.wizard.WizardModel;
import org.pgtandem.ui.wizard.WizardView;

/** Wires the wizard: its pages in order, and the frame around them. */
public final class WizardPages {

    private final Words words;
    private final SandboxDesk sandbox;
    private final RunModel run;
    private final WizardModel wizard;

    /** Where the wizard leads to. */
    public interface Exits {

        /** The lab streams: shows its monitor. */
        void monitor();

        /** Shows the file that holds everything the last run said. */
        void fullLog();
    }

    public WizardPages(Words words, Setup setup, Questions questions, Exits exits) {
        this.words = words;
        sandbox = new SandboxDesk(setup);
        PaneLog log = new PaneLog(words);
        run = new RunModel(setup, log, InstantSource.system(), ZoneId.systemDefault());
        wizard = new WizardModel(setup, List.of(new HostsPage(words, new HostsModel(setup, sandbox)),
                new CheckPage(words, new CheckModel(setup)),
                new ConfigurationPage(words, new ConfigurationModel(setup)),
                new MethodPage(words, new MethodModel(setup)), new ReviewPage(words, new ReviewModel(setup)),
                new RunPage(words, run, log, questions, exits::fullLog, this::ran, this::back),
                new DonePage(words, new DoneModel(setup), exits::monitor)));
    }

    private void ran() {
        wizard.advance();
    }

    private void back() {
        wizard.goBack();
    }

    public WizardModel wizard() {
        return wizard;
    }

    public SandboxDesk sandbox() {
        return sandbox;
    }

    /** The run, for header and status bar. */
    public RunModel run() {
        return run;
    }

    public Parent view() {
        return new WizardView(words, wizard);
    }
}
