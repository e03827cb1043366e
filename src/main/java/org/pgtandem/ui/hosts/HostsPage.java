package org.pgtandem.ui.hosts;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** Joins the model of the page Hosts with its view. */
public final class HostsPage implements WizardPage {

    private final HostsModel model;
    private final HostsView view;
    private final WhyPane why = new WhyPane();

    public HostsPage(Words words, HostsModel model) {
        this.model = model;
        view = new HostsView(words, model);
        why.show(List.of(WhyPane.title(words.of("hostspage.why.title")),
                WhyPane.paragraph(words.of("hostspage.why.ways")), WhyPane.paragraph(words.of("hostspage.why.alias")),
                WhyPane.paragraph(words.of("hostspage.why.become")),
                WhyPane.paragraph(words.of("hostspage.why.secrets"))));
    }

    @Override
    public PageId id() {
        return PageId.HOSTS;
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
        return new ReadOnlyObjectWrapper<>(Text.of("wizard.hint.first"));
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return new ReadOnlyObjectWrapper<>();
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
