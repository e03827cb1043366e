package org.pgtandem.ui.screenshots;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.job.Configuration.DiffLine;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Bar;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.FindingRow;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.LogLine;
import org.pgtandem.ui.kit.LogModel;
import org.pgtandem.ui.kit.LogPane;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.PhaseRow;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.StateChip;
import org.pgtandem.ui.text.Words;

/** Every shared widget on one page, to be looked at beside the component sheet. */
final class KitGallery {

    private final Words words;

    KitGallery(Words words) {
        this.words = words;
    }

    Page page() {
        VBox left = new VBox(14, chips(), blocker(), warning(),
                new RichText(text("The **standby calls the primary**, port `5432`, and never the other way round.")),
                new CodeBlock(text(
                        "sudo -u postgres /usr/lib/postgresql/15/bin/pg_basebackup \\\n  -D /var/lib/postgresql/15/main --slot=standby_slot")),
                diff(), phases());
        VBox right = new VBox(14, fields(), log());
        VBox content = new VBox(new Columns(left, right));
        content.setStyle("-fx-padding: 2em");
        left.setStyle("-fx-min-width: 30em; -fx-pref-width: 40em; -fx-padding: 0 2em 0 0");
        right.setStyle("-fx-min-width: 30em; -fx-pref-width: 36em");
        return new Page(content);
    }

    private Node chips() {
        FlowPane pane = new FlowPane(8, 8);
        for (Sign sign : Sign.values()) {
            pane.getChildren().add(new StateChip(new ReadOnlyObjectWrapper<>(sign), text(sign.name())));
        }
        for (NodeGlyph.Kind kind : NodeGlyph.Kind.values()) {
            pane.getChildren().add(new NodeLabel(kind, text("pgsqlMaster"), "dense"));
        }
        return pane;
    }

    private Node blocker() {
        FindingRow row = new FindingRow(Sign.BLOCKER, words.of("ui.finding.blocker"),
                text("pgsqlSlave cannot reach port 5432 of pgsqlMaster"),
                new NodeLabel(NodeGlyph.Kind.PRIMARY, text("pgsqlMaster"), "dense"));
        row.add(new Label("192.168.11.150 timed out after 3 s and did not refuse: a firewall drops the call."));
        row.add(new CopyButton(words, () -> "x"));
        return row;
    }

    private Node warning() {
        FindingRow row = new FindingRow(Sign.WARNING, words.of("ui.finding.warning"),
                text("The data directory of pgsqlSlave holds a cluster"),
                new NodeLabel(NodeGlyph.Kind.STANDBY, text("pgsqlSlave"), "dense"));
        row.add(new CheckBox("Go on anyway"));
        return row;
    }

    private Node diff() {
        return new org.pgtandem.ui.kit.DiffView(new ReadOnlyObjectWrapper<>(
                List.of(new DiffLine(DiffLine.Kind.CONTEXT, 97, "host  replication  all  127.0.0.1/32  scram-sha-256"),
                        new DiffLine(DiffLine.Kind.ADDED, 98, "# BEGIN pgTandem otus-26"),
                        new DiffLine(DiffLine.Kind.REMOVED, null, "host all all 0.0.0.0/0 trust"))));
    }

    private Node phases() {
        PhaseRow phases = new PhaseRow();
        phases.show(List.of(new PhaseRow.Phase(text("Checkpoint"), text("0.9 s"), PhaseRow.State.DONE),
                new PhaseRow.Phase(text("Files"), text("44 s"), PhaseRow.State.RUNS),
                new PhaseRow.Phase(text("WAL to the end"), text(""), PhaseRow.State.WAITS)));
        Bar bar = new Bar();
        bar.shareProperty().set(0.62);
        return new VBox(12, bar, phases,
                new FlowPane(8, 8, Buttons.primary(text("Next: Method"), () -> {}),
                        Buttons.plain(text("Back"), () -> {}),
                        Buttons.small(text("Fix"), Feather.TOOL, () -> {})));
    }

    private Node fields() {
        FormField good = new FormField(words, text("Host"), text("Address or alias of your SSH configuration"),
                new TextField("127.0.0.1"));
        FormField bad = new FormField(words, text("Port"), text(""), new TextField("99999"));
        bad.errorProperty().set(Text.of("ui.log.dropped"));
        return new VBox(12, good, bad);
    }

    private Node log() {
        LogModel model = new LogModel();
        model.add(LogLine.output("13:24:39", "LOG", "received fast shutdown request", LogLine.Level.PLAIN));
        model.add(LogLine.output("13:24:39", "FATAL", "terminating connection due to administrator command",
                LogLine.Level.ERROR));
        model.add(LogLine.note("expected: step 5 restarts the server"));
        model.add(LogLine.output("13:24:43", "LOG",
                "received replication command: BASE_BACKUP ( LABEL 'pg_basebackup base backup', PROGRESS, CHECKPOINT 'fast', WAIT 0, MANIFEST 'yes', TARGET 'client')",
                LogLine.Level.PLAIN));
        model.add(LogLine.step("9 Clone"));
        model.add(LogLine.output("13:24:43", "$", "pg_basebackup --slot=standby_slot --progress", LogLine.Level.PLAIN));
        model.add(LogLine.output("13:24:44", "stderr", "pg_basebackup: checkpoint completed", LogLine.Level.STDERR));
        LogPane pane = new LogPane(words, model, NodeGlyph.Kind.STANDBY,
                new NodeLabel(NodeGlyph.Kind.STANDBY, text("pgsqlSlave"), "strong"), new Label("job output"));
        pane.setPrefHeight(300);
        return pane;
    }

    private static ObservableValue<String> text(String text) {
        return new ReadOnlyStringWrapper(text);
    }
}
