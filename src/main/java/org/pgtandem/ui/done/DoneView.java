package org.pgtandem.ui.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** What was verified, and the standby's own words. */
final class DoneView extends VBox {

    private final Words words;
    private final DoneModel model;
    private final VBox parts = new VBox();

    DoneView(Words words, DoneModel model, Countdown countdown) {
        this.words = words;
        this.model = model;
        parts.getStyleClass().add("done-parts");
        Label soon = Labels.line(words.of(countdown.text()), "dense", "muted");
        Hyperlink stay = new Hyperlink();
        stay.setId("stay");
        stay.textProperty().bind(words.of("donepage.stay"));
        stay.setOnAction(_ -> countdown.stop());
        HBox line = new HBox(soon, stay);
        line.getStyleClass().add("hba-head");
        line.visibleProperty().bind(countdown.running());
        PageBox page = new PageBox(words.of("wizard.page.done")).tools(line).with(parts);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        model.verified().subscribe(this::show);
    }

    private void show(Event.@Nullable Verified seen) {
        if (seen == null) {
            parts.getChildren().setAll(Labels.wrapping(words.of("donepage.not-yet"), "muted"));
            return;
        }
        String primary = Objects.requireNonNull(model.setup().draft().primary().name().get()).strip();
        String standby = model.setup().draft().standbys().stream().map(node -> node.name().get().strip())
                .collect(Collectors.joining(", "));
        List<Node> shown = new ArrayList<>();
        shown.add(headline(primary, standby));
        if (model.already()) {
            shown.add(Labels.wrapping(words.of("donepage.already"), "muted"));
        }
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "passed");
        Verdict.of(seen, primary, standby, model.setup().draft().slots().collect(Collectors.joining(", ")))
                .forEach(verdict -> card.getChildren().add(row(verdict)));
        shown.add(card);
        shown.addAll(serverLog(model.setup().draft().standby().name().get().strip()));
        parts.getChildren().setAll(shown);
    }

    private Node headline(String primary, String standby) {
        SignIcon icon = new SignIcon(Sign.STREAMING);
        icon.getStyleClass().add("large");
        HBox line = new HBox(icon, Labels.wrapping(words.of("donepage.headline", standby, primary), "done-headline"));
        line.getStyleClass().add("done-head");
        return line;
    }

    private Node row(Verdict verdict) {
        Boolean good = verdict.good();
        Sign sign = good == null ? Sign.UNKNOWN : good ? Sign.DONE : Sign.BLOCKER;
        VBox text = new VBox(Labels.wrapping(words.of(verdict.what()), "strong"),
                new RichText(words.of(verdict.proof()), "dense", "muted"));
        HBox row = new HBox(new SignIcon(sign), text);
        row.getStyleClass().addAll("passed-row", "verdict");
        return row;
    }

    private List<Node> serverLog(String standby) {
        if (model.lines().isEmpty()) {
            return List.of();
        }
        HBox head = new HBox(Labels.line(words.of("donepage.log"), "card-title"),
                new NodeLabel(NodeGlyph.Kind.STANDBY, new ReadOnlyStringWrapper(standby), "dense"));
        head.getStyleClass().add("hba-head");
        Label said = Labels.wrapping(new ReadOnlyStringWrapper(String.join("\n", model.lines())), "mono", "code-text");
        VBox block = new VBox(said);
        block.getStyleClass().add("code-block");
        return List.of(head, block);
    }
}
