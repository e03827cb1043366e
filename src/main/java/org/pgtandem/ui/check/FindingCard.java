package org.pgtandem.ui.check;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pgtandem.model.Finding;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.FindingRow;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.text.Words;

/** Makes the cards of blockers, warnings and notes: what is so, what to do, and the way past it. */
final class FindingCard {

    private final Words words;
    private final CheckModel model;

    FindingCard(Words words, CheckModel model) {
        this.words = words;
        this.model = model;
    }

    Node card(FindingGroup group) {
        Finding finding = group.finding();
        FindingRow row = new FindingRow(sign(group.severity()),
                words.of("ui.finding." + group.severity().name().toLowerCase(Locale.ROOT)),
                words.of(finding.message()), nodes(group));
        if (finding.hint() != null) {
            row.add(new RichText(words.of(finding.hint()), "dense"));
        }
        if (finding.command() != null) {
            row.add(command(finding.command()));
        }
        if (finding.detail() != null && !finding.detail().isBlank()) {
            Label detail = new Label(finding.detail().strip());
            detail.setWrapText(true);
            detail.getStyleClass().addAll("mono", "detail", "muted");
            row.add(detail);
        }
        if (group.severity() == Finding.Severity.WARNING) {
            row.add(goOnAnyway(group));
        }
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.selected().set(group));
        row.setOnMouseEntered(_ -> model.selected().set(group));
        return row;
    }

    private Node command(String command) {
        CodeBlock code = new CodeBlock(new ReadOnlyStringWrapper(command));
        HBox.setHgrow(code, Priority.ALWAYS);
        HBox line = new HBox(code, new CopyButton(words, () -> command));
        line.getStyleClass().add("command-line");
        return line;
    }

    private Node goOnAnyway(FindingGroup group) {
        CheckBox box = new CheckBox();
        box.setId("accept-" + group.finding().code());
        box.textProperty().bind(words.of("checkpage.go-on-anyway"));
        box.setSelected(model.accepted(group));
        box.selectedProperty().addListener((_, _, yes) -> model.accept(group, yes));
        box.focusedProperty().addListener((_, _, now) -> {
            if (now) {
                model.selected().set(group);
            }
        });
        return box;
    }

    Node nodes(FindingGroup group) {
        int all = model.setup().draft().nodes().size();
        if (group.nodes().size() > 1) {
            return new NodeLabel(NodeGlyph.Kind.BOTH, group.nodes().size() < all
                    ? new ReadOnlyStringWrapper(String.join(", ", group.nodes()))
                    : words.of(all == 2 ? "ui.node.both" : "ui.node.all"), "dense");
        }
        String name = group.nodes().getFirst();
        return new NodeLabel(kind(name), new ReadOnlyStringWrapper(name), "dense");
    }

    private NodeGlyph.Kind kind(String name) {
        return NodeGlyph.Kind.of(model.setup().draft().role(name));
    }

    static Sign sign(Finding.Severity severity) {
        return switch (severity) {
            case OK -> Sign.OK;
            case INFO -> Sign.INFO;
            case WARNING -> Sign.WARNING;
            case BLOCKER -> Sign.BLOCKER;
        };
    }
}
