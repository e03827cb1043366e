package org.pgtandem.ui.method;

import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** The ways to clone. */
public final class MethodPage extends WizardPage {

    public MethodPage(Words words, MethodModel model) {
        super(PageId.METHOD, new MethodView(words, model),
                WhyPane.of(words, "methodpage.why.title", "methodpage.why.pg_basebackup", "methodpage.why.copy",
                        "methodpage.why.sshfs", "methodpage.why.barman", "methodpage.why.beside"),
                model.onward());
    }
}
