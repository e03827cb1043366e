package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** The state in words, large; in trouble the same place grows and says what is known and what to do. */
final class TruthPane extends VBox {

    private final SignIcon icon = new SignIcon(Sign.UNKNOWN);
    private final RichText sentence;
    private final RichText below;
    private final TroublePane trouble;

    TruthPane(Words words, MonitorViewModel model, MonitorActions actions, Node buttons) {
        getStyleClass().add("truth-pane");
        icon.getStyleClass().add("large");
        sentence = new RichText(words.of(model.truthProperty().map(this::whole)), "truth", RichText.NUMBERS);
        below = new RichText(words.of(model.truthProperty().map(Truth::below)), "muted", "dense");
        below.getStyleClass().add("truth-below");
        trouble = new TroublePane(words, model, actions);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox head = new HBox(icon, sentence, buttons);
        head.getStyleClass().add("truth-head");
        getChildren().setAll(head, below);
        model.truthProperty().subscribe(truth -> show(truth, head));
    }

    private Text whole(Truth truth) {
        return Text.of("monitor.truth.whole", truth.word(), truth.sentence());
    }

    private void show(Truth truth, Node head) {
        icon.signProperty().set(truth.sign());
        getStyleClass().removeIf(name -> name.startsWith("sign-") || name.equals("trouble"));
        getStyleClass().add(truth.sign().styleClass());
        if (truth.trouble()) {
            getStyleClass().add("trouble");
        }
        List<Node> wanted = List.of(head, truth.trouble() ? trouble : below);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }
}
