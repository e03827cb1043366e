package org.pgtandem.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.text.Words;

/** What the plan does as a whole, and why the step that is selected is done. */
final class ReviewWhy extends WhyPane {

    private final Words words;
    private final ReviewModel model;

    ReviewWhy(Words words, ReviewModel model) {
        this.words = words;
        this.model = model;
        model.rows().subscribe(this::explain);
        model.selected().subscribe(this::explain);
    }

    private void explain() {
        List<Node> parts = new ArrayList<>();
        parts.add(title(words.of("reviewpage.why.title")));
        parts.add(line(Feather.LIST, Text.of("reviewpage.why.steps", model.rows().size()), ""));
        for (ReviewRow row : model.rows()) {
            if (row.restarts()) {
                parts.add(line(Feather.POWER,
                        Text.of("reviewpage.why.restart", row.step().info().node(), row.number()), "restart"));
            }
            if (row.replaces()) {
                parts.add(line(Feather.ALERT_OCTAGON,
                        Text.of("reviewpage.why.replace", row.step().info().node(), row.number()), "replace"));
            }
        }
        ReviewRow row = model.selected().get();
        if (row != null) {
            parts.add(new Separator());
            step(parts, row);
        }
        parts.add(paragraph(words.of("reviewpage.why.twice")));
        show(parts);
    }

    private void step(List<Node> parts, ReviewRow row) {
        StepInfo info = row.step().info();
        parts.add(title(words.of("reviewpage.why.step", row.number())));
        parts.add(paragraph(words.of(info.why())));
        if (info.undo() != null) {
            parts.add(paragraph(words.of("reviewpage.why.undo", info.undo())));
        }
    }

    private Node line(Feather icon, Text text, String styleClass) {
        Label line = Labels.wrapping(words.of(text), "dense", "why-fact");
        line.setGraphic(new Icon(icon));
        if (!styleClass.isEmpty()) {
            line.getGraphic().getStyleClass().add(styleClass);
        }
        return line;
    }
}
