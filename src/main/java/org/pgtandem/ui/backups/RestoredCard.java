package org.pgtandem.ui.backups;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Restored;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** Servers that were restored beside: how to look into them, and how to be rid of them. */
final class RestoredCard extends VBox {

    private final Words words;
    private final BackupsModel model;

    RestoredCard(Words words, BackupsModel model, Backups backups) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "demo-card");
        getChildren().add(Labels.line(words.of("backupspage.restored", backups.restored().size()), "card-title"));
        backups.restored().forEach(restored -> getChildren().add(row(restored)));
    }

    private Node row(Restored restored) {
        var place = Labels.wrapping(new ReadOnlyStringWrapper(restored.directory()), "mono-strong");
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        Button remove = Buttons.small(words.of("backupspage.remove"), Feather.TRASH_2, () -> model.remove(restored));
        remove.setId("remove-" + restored.port());
        remove.getStyleClass().add("danger");
        HBox head = new HBox(new SignIcon(restored.running() ? Sign.DONE : Sign.WAITS), place, remove);
        head.getStyleClass().add("backup-head");
        String target = restored.target();
        Text about = Text.of(restored.running() ? "backupspage.restored.runs" : "backupspage.restored.stopped",
                restored.node(), restored.backup(),
                target == null ? Text.of("backupspage.restored.latest") : Text.of("backupspage.restored.until", target),
                Integer.toString(restored.port()));
        VBox row = new VBox(head, Labels.wrapping(words.of(about), "caption", "muted"));
        if (restored.running()) {
            CodeBlock code = new CodeBlock(new ReadOnlyStringWrapper(restored.psql()));
            HBox.setHgrow(code, Priority.ALWAYS);
            HBox line = new HBox(code, new CopyButton(words, restored::psql));
            line.getStyleClass().add("command-line");
            row.getChildren().add(line);
        }
        row.getStyleClass().add("backup-row");
        return row;
    }
}
