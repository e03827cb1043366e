package org.pgtandem.ui.review;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanScript;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.text.Words;

/** The plan in the lanes of its nodes. */
final class ReviewView extends VBox {

    private final Words words;
    private final ReviewModel model;
    private final HBox nodes = new HBox();
    private final VBox steps = new VBox();

    ReviewView(Words words, ReviewModel model) {
        this.words = words;
        this.model = model;
        steps.getStyleClass().add("steps");
        CopyButton script = new CopyButton(words, "reviewpage.copy-script", this::script);
        script.disableProperty().bind(model.plan().isNull());
        Button unfold = Buttons.small(words.of(Bindings.createObjectBinding(
                () -> Text.of(model.allUnfolded() ? "reviewpage.fold-all" : "reviewpage.unfold-all"),
                model.unfolded(), model.rows())), Feather.CHEVRONS_DOWN, () -> model.unfoldAll(!model.allUnfolded()));
        unfold.setId("unfold-all");
        nodes.getStyleClass().add("lane-heads");
        PageBox page = new PageBox(words.of("wizard.page.review")).tools(script, unfold).with(new VBox(nodes, steps));
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        model.rows().subscribe(this::show);
        model.failure().subscribe(this::show);
        show();
    }

    private static Node node(NodeDraft node, NodeGlyph.Kind kind) {
        return new NodeLabel(kind, node.name(), "dense");
    }

    /** Whether a name is to be typed, where the focus now is. */
    boolean focusName() {
        return model.missing().stream().findFirst().map(node -> lookup("#allow-" + node)).map(field -> {
            field.requestFocus();
            return true;
        }).orElse(false);
    }

    private String script() {
        Plan plan = model.plan().get();
        return plan == null ? "" : String.join("\n", PlanScript.lines(plan, words::now)) + "\n";
    }

    private void show() {
        Failure failure = model.failure().get();
        if (failure != null) {
            steps.getChildren().setAll(new FailureCard(words, failure));
            return;
        }
        List<ReviewRow> rows = model.rows();
        List<NodeDraft> drafts = model.setup().draft().nodes();
        nodes.getChildren().setAll(drafts.stream().map(node -> node(node, NodeGlyph.Kind.of(node.role()))).toList());
        List<String> names = drafts.stream().map(node -> Objects.requireNonNull(node.name().get()).strip()).toList();
        List<Node> lines = rows.stream()
                .<Node>map(row -> new StepLine(words, model, row, names, row.number() == rows.size())).toList();
        steps.getChildren().setAll(lines.isEmpty() ? List.of(new Spinner()) : lines);
    }
}
