package org.pgtandem.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.ask.AskLayer;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.text.Words;
import org.testfx.api.FxRobot;

/** The whole wizard in a window, on a scripted engine that answers at once. */
public final class WizardBench {

    private final FxWindow window = new FxWindow();
    private final Bench bench;
    private final Questions questions;
    private @Nullable WizardPages pages;
    private final List<String> left = new ArrayList<>();

    public WizardBench(Bench bench) {
        this.bench = bench;
        questions = new Questions(bench.work());
    }

    /** On the FX thread, where alone controls may be made, at a page; from Configuration on, the check has passed. */
    public void show(Stage stage, PageId page) {
        WizardPages made = new WizardPages(window.words(), bench.setup(), questions, new Recorded());
        pages = made;
        if (PageId.CHECK.before(page)) {
            bench.setup().report().set(Samples.good());
        }
        made.wizard().jump(page);
        window.show(stage, _ -> new AskLayer(window.words(), questions, made.view()));
    }

    public PageId page() {
        return Objects.requireNonNull(pages).wizard().current().get();
    }

    /** What a press on the rail does; on the FX thread. */
    public void turnTo(PageId page) {
        Objects.requireNonNull(pages).wizard().turnTo(page);
    }

    public Words words() {
        return window.words();
    }

    /** Where the wizard has led out to. */
    public List<String> left() {
        return left;
    }

    /** Whether some text in the window holds this. */
    public static boolean says(FxRobot robot, String text) {
        return !robot.lookup((Node node) -> node.isVisible() && told(node).contains(text)).queryAll().isEmpty();
    }

    /** Whether a button cannot be pressed now. */
    public static boolean off(FxRobot robot, String id) {
        return robot.lookup(id).query().isDisabled();
    }

    private static String told(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            case TextFlow flow -> flow.getAccessibleText() == null ? "" : flow.getAccessibleText();
            default -> "";
        };
    }

    private final class Recorded implements WizardPages.Exits {
        @Override
        public void monitor() {
            left.add("monitor");
        }

        @Override
        public void fullLog() {
            left.add("full log");
        }
    }
}
