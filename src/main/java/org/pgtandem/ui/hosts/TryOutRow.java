package org.pgtandem.ui.hosts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** The button that tries a node out, and what it saw. */
final class TryOutRow extends HBox {

    private final Words words;
    private final VBox outcome = new VBox();

    TryOutRow(Words words, NodeFormModel model, String prefix) {
        this.words = words;
        getStyleClass().add("try-out");
        Button button = Buttons.plain(words.of(model.tryOut().map(TryOutRow::label)), model::tryIt);
        button.setId("try-" + prefix);
        button.getStyleClass().add("small");
        button.disableProperty().bind(Bindings.not(model.valid()));
        outcome.getStyleClass().add("try-outcome");
        HBox.setHgrow(outcome, Priority.ALWAYS);
        getChildren().setAll(button, outcome);
        model.tryOut().subscribe(this::show);
    }

    private static Text label(TryOut now) {
        return Text.of(now instanceof TryOut.Runs ? "hostspage.try.stop" : "hostspage.try.button");
    }

    private void show(TryOut now) {
        outcome.getChildren().setAll(switch (now) {
            case TryOut.None() -> List.of(line("hostspage.try.what", null));
            case TryOut.Runs() -> List.of(line("hostspage.try.runs", new Spinner()));
            case TryOut.Saw(NodeFacts facts) -> saw(facts);
            case TryOut.Failed(Failure failure) -> failed(failure);
        });
    }

    private Node line(String key, @Nullable Node icon) {
        Label label = Labels.wrapping(words.of(key), "caption", "muted");
        label.setGraphic(icon);
        return label;
    }

    private List<Node> saw(NodeFacts facts) {
        Label head = Labels.wrapping(words.of("hostspage.try.saw", facts.os().prettyName(), facts.login().user()),
                "caption", "strong");
        head.setGraphic(new SignIcon(Sign.OK));
        return List.of(head, Labels.wrapping(words.of(server(facts)), "caption", "muted"));
    }

    private static Text server(NodeFacts facts) {
        ServerFacts server = facts.server();
        if (server != null) {
            return Text.of(server.inRecovery() ? "hostspage.try.standby" : "hostspage.try.primary",
                    server.version().toString());
        }
        if (facts.cluster() != null) {
            return Text.of("hostspage.try.stopped", facts.cluster().version().toString());
        }
        return facts.install() == null
                ? Text.of("hostspage.try.nothing")
                : Text.of("hostspage.try.installed", facts.install().version().toString());
    }

    private List<Node> failed(Failure failure) {
        List<Node> parts = new ArrayList<>();
        Label reason = Labels.wrapping(words.of(failure.reason()), "caption", "strong");
        reason.setGraphic(new SignIcon(Sign.BLOCKER));
        parts.add(reason);
        if (failure.hint() != null) {
            parts.add(new RichText(words.of(failure.hint()), "caption"));
        }
        if (failure.detail() != null) {
            Label detail = new Label(failure.detail().strip());
            detail.getStyleClass().addAll("mono", "detail");
            detail.setWrapText(true);
            parts.add(detail);
        }
        return parts;
    }
}
