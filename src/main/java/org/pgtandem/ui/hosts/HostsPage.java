package org.pgtandem.ui.hosts;

import javafx.beans.value.ObservableValue;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** Where the servers are; the focus starts in the first field. */
public final class HostsPage extends WizardPage {

    private final HostsModel model;
    private final HostsView view;

    public HostsPage(Words words, HostsModel model) {
        HostsView shown = new HostsView(words, model);
        super(PageId.HOSTS, shown, WhyPane.of(words, "hostspage.why.title", "hostspage.why.ways",
                "hostspage.why.alias", "hostspage.why.become", "hostspage.why.secrets"), model.onward());
        this.model = model;
        view = shown;
    }

    @Override
    public ObservableValue<Text> hint() {
        return always(Text.of("wizard.hint.first"));
    }

    @Override
    public void entered() {
        model.refresh();
    }

    @Override
    public boolean focus() {
        view.focusFirst();
        return true;
    }
}
