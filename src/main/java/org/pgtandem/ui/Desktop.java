package org.pgtandem.ui;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Preferences;
import org.pgtandem.model.Text;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.ask.Question;
import org.pgtandem.ui.shell.AppIcon;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Theme;
import org.pgtandem.ui.work.FxWork;
import org.pgtandem.ui.work.Work;

/** Opens the window on a screen, and waits until it is closed. Once in a process: JavaFX cannot start again. */
public final class Desktop {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final WindowParts parts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable LabWindow window;

    public Desktop(WindowParts parts) {
        this.parts = parts;
    }

    /** Blocks until the window is closed and what it started has ended; a signal that ends the program does that too. */
    public void open(Consumer<LabWindow> begin) {
        Preferences kept = parts.preferences().load();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the window"));
        Platform.startup(() -> show(kept, begin));
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        end();
        Platform.exit();
    }

    private synchronized void end() {
        LabWindow shown = window;
        window = null;
        if (shown != null) {
            shown.end();
        }
    }

    private void show(Preferences kept, Consumer<LabWindow> begin) {
        Platform.setImplicitExit(false);
        Fonts.load();
        Work work = new FxWork();
        Words words = new Words(WindowChoices.language(kept));
        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        new WindowChoices(parts.preferences(), work).follow(kept, words, theme);
        LabWindow made = new LabWindow(parts, words, theme, work);
        window = made;
        Scene scene = new Scene(made.root(), WIDTH, HEIGHT);
        theme.install(scene);
        Stage stage = new Stage();
        stage.titleProperty().bind(words.of("ui.app"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> askToClose(made, stage, event));
        stage.setOnHidden(_ -> closed.countDown());
        stage.show();
        begin.accept(made);
    }

    private static void askToClose(LabWindow window, Stage stage, WindowEvent event) {
        if (!window.busy()) {
            return;
        }
        event.consume();
        window.questions().ask(new Question.Whether(Text.of("wizard.close.title"), Text.of("wizard.close.text"),
                Text.of("wizard.close.yes"), Text.of("wizard.close.no")), answer -> {
                    if (answer instanceof Answer.Yes) {
                        stage.hide();
                    }
                });
    }
}
