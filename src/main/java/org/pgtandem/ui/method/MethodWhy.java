package org.pgtandem.ui.method;

import java.util.List;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.text.Words;

/** Which method to take. */
final class MethodWhy extends WhyPane {

    MethodWhy(Words words) {
        show(List.of(title(words.of("methodpage.why.title")), paragraph(words.of("methodpage.why.pg_basebackup")),
                paragraph(words.of("methodpage.why.copy")), paragraph(words.of("methodpage.why.sshfs")),
                paragraph(words.of("methodpage.why.barman")),
                paragraph(words.of("methodpage.why.beside"))));
    }
}
