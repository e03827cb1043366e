package org.pgtandem.ui.runpage;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.text.Words;

/** Cancel while it runs, Back after it has ended; the full log at any time. */
final class RunButtons extends HBox {

    RunButtons(Words words, RunModel model, Runnable openLog, Runnable back) {
        getStyleClass().add("run-buttons");
        Button full = Buttons.withIcon(Buttons.plain(words.of("runpage.full-log"), openLog), Feather.FILE_TEXT);
        full.setId("full-log");
        Button leave = Buttons.plain(words.of(Bindings.createObjectBinding(() -> label(model.stage().get()),
                model.stage())), back);
        leave.setId("cancel-run");
        leave.disableProperty().bind(model.stage().map(stage -> stage == Stage.CANCELLING));
        getChildren().setAll(full, leave);
    }

    private static Text label(Stage stage) {
        return Text.of(switch (stage) {
            case CANCELLING -> "runpage.cancelling";
            case PREPARING, RUNNING -> "runpage.cancel";
            case BEFORE, DONE, FAILED, CANCELLED, BLOCKED, UNVERIFIED -> "wizard.back";
        });
    }
}
