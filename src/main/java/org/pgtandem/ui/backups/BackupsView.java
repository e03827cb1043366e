package org.pgtandem.ui.backups;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Order;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.kit.ToolRow;
import org.pgtandem.ui.order.OrderPlace;
import org.pgtandem.ui.text.Words;

/** What there is of backups; the form of a restore takes the whole place. */
public final class BackupsView extends OrderPlace {

    private final Words words;
    private final BackupsModel model;
    private final VBox content = new VBox();
    private final Button take;
    private final Button restore;
    private final Page overview;

    public BackupsView(Words words, BackupsModel model, Questions questions) {
        super(words, model.order(), order -> !(order instanceof Order.LoadDemo), questions);
        this.words = words;
        this.model = model;
        content.getStyleClass().add("backups");
        take = Buttons.withIcon(Buttons.primary(words.of("backupspage.take"), model::take), Feather.ARCHIVE);
        take.setId("take-backup");
        restore = Buttons.withIcon(Buttons.plain(words.of("backupspage.restore"), () -> model.beginRestore(null)),
                Feather.ROTATE_CCW);
        restore.setId("restore");
        Button look = Buttons.withIcon(Buttons.plain(words.of("backupspage.look"), model::look), Feather.REFRESH_CW);
        look.setId("look");
        look.disableProperty().bind(model.looking());
        Spinner spinner = new Spinner();
        spinner.visibleProperty().bind(model.looking());
        overview = new Page(
                new PageBox(words.of("backupspage.title")).beside(spinner).tools(new ToolRow(look, restore, take))
                        .with(content));
        model.seen().subscribe(this::draw);
        model.restore().subscribe(this::turn);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.lookOnce();
            }
        });
        draw();
    }

    private void turn(@Nullable RestoreForm form) {
        rest(form == null ? overview : new Page(new RestoreView(words, model, form)));
    }

    private void draw() {
        Result<Backups> seen = model.seen().get();
        Backups backups = seen instanceof Result.Ok<Backups>(Backups found) ? found : null;
        take.setDisable(backups == null);
        restore.setDisable(backups == null || backups.kept().isEmpty());
        content.getChildren().setAll(parts(seen));
    }

    private List<Node> parts(@Nullable Result<Backups> seen) {
        return switch (seen) {
            case null -> List.of();
            case Result.Failed<Backups>(Failure why) -> List.of(new FailureCard(words, why));
            case Result.Ok<Backups>(Backups backups) -> {
                VBox right = new VBox(new MoreCard(words, model, backups));
                if (!backups.items().isEmpty()) {
                    right.getChildren().addFirst(new ItemsCard(words, backups));
                }
                right.getStyleClass().addAll("backups", "backups-right");
                VBox left = new VBox(new KeptCard(words, model, backups));
                left.getStyleClass().addAll("backups", "backups-left");
                if (!backups.restored().isEmpty()) {
                    left.getChildren().add(new RestoredCard(words, model, backups));
                }
                Columns columns = new Columns(left, right);
                columns.getStyleClass().add("demo-cards");
                yield List.of(new ArchivingCard(words, backups), columns);
            }
        };
    }
}
