package org.pgtandem.ui.screenshots;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.pgtandem.ui.shell.Navigator;
import org.pgtandem.ui.shell.Shell;
import org.pgtandem.ui.shell.ShellModel;
import org.pgtandem.ui.shell.ViewId;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Theme;

/** A window of 1280 by 800 pixels with the whole shell, set up anew for each picture. */
final class Studio {

    final Words words = new Words(Language.ENGLISH);
    final Theme theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
    final ShellModel model = new ShellModel();
    final Navigator navigator = new Navigator();

    private final Path folder;

    Studio(Path folder) {
        this.folder = folder;
    }

    static void startToolkit() {
        Platform.startup(Fonts::load);
        Platform.setImplicitExit(false);
    }

    /** Shows the view and takes its picture once layout, styles and half a second of life have passed. Not on the FX thread. */
    void take(Shot shot, ViewId id, Runnable prepare) throws InterruptedException {
        take(shot, id, prepare, _ -> {});
    }

    /** @param touch what is done to the window once it is shown, such as opening the settings */
    void take(Shot shot, ViewId id, Runnable prepare, Consumer<Scene> touch) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            words.languageProperty().set(shot.language());
            theme.appearanceProperty().set(shot.appearance());
            theme.scaleProperty().set(shot.scale());
            prepare.run();
            navigator.show(id);
            show(new Shell(words, theme, model, navigator), touch, scene -> {
                Png.write(scene.snapshot(null), folder.resolve(shot.name() + ".png"));
                done.countDown();
            });
        });
        done.await();
    }

    private void show(Parent root, Consumer<Scene> touch, Consumer<Scene> then) {
        Stage stage = new Stage();
        Scene scene = new Scene(root, 1280, 800);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        touch.accept(scene);
        PauseTransition settle = new PauseTransition(Duration.millis(700));
        settle.setOnFinished(_ -> {
            then.accept(scene);
            stage.close();
        });
        settle.play();
    }
}
