package org.pgtandem.ui.runpage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.text.Words;

/** How a run ended that did not end well: why, what was left as it was, what to do, and Retry. */
final class EndCard extends VBox {

    private final Words words;
    private final RunModel model;

    EndCard(Words words, RunModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("run-end");
    }

    void show(Event.Finished end) {
        List<Node> cards = new ArrayList<>();
        for (Finding finding : model.found()) {
            if (finding.severity() == Finding.Severity.BLOCKER) {
                cards.add(new FailureCard(words,
                        new Failure(finding.message(), null, finding.hint(), finding.detail())));
            }
        }
        cards.add(new FailureCard(words, failure(end), retry(), copy(end)));
        getChildren().setAll(cards);
    }

    private static Failure failure(Event.Finished end) {
        Failure given = end.failure();
        if (given != null) {
            return given;
        }
        return switch (end.outcome()) {
            case CANCELLED -> Failure.of(Text.of("runpage.cancelled"), Text.of("runpage.cancelled.hint"));
            case UNVERIFIED -> Failure.of(Text.of("runpage.unverified"), Text.of("runpage.unverified.hint"));
            case BLOCKED -> Failure.of(Text.of("runpage.blocked"), Text.of("runpage.blocked.hint"));
            case DONE, FAILED -> Failure.of(Text.of("runpage.failed"), Text.of("runpage.failed.hint"));
        };
    }

    private Button retry() {
        StepRow failed = model.failed();
        Button retry = Buttons.primary(words.of(failed == null
                ? Text.of("runpage.retry")
                : Text.of("runpage.retry-from", failed.number())), model::start);
        retry.setId("retry");
        return Buttons.withIcon(retry, Feather.ROTATE_CW);
    }

    private Node copy(Event.Finished end) {
        return new CopyButton(words, "runpage.copy-failure", () -> {
            Failure failure = failure(end);
            String detail = failure.detail() == null ? "" : "\n" + failure.detail();
            return words.now(failure.reason()) + detail;
        });
    }
}
