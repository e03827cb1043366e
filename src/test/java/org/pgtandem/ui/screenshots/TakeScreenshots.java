package org.pgtandem.ui.screenshots;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.pgtandem.ui.shell.ViewId;
import org.pgtandem.ui.start.RecentLab;
import org.pgtandem.ui.start.StartActions;
import org.pgtandem.ui.start.StartView;
import org.pgtandem.ui.start.StartViewModel;

/** Takes a picture of each view into the folder given: light, dark, Russian, large. */
public final class TakeScreenshots {

    private TakeScreenshots() {}

    public static void main(String[] args) throws InterruptedException {
        Studio.startToolkit();
        Studio studio = new Studio(Path.of(args[0]));
        start(studio);
        Runnable gallery = () -> studio.navigator.register(ViewId.LABS, () -> new KitGallery(studio.words).page());
        studio.take(Shot.light("kit"), ViewId.LABS, gallery);
        studio.take(Shot.light("kit").dark(), ViewId.LABS, gallery);
        MonitorShots.take(studio);
        Platform.exit();
    }

    private static void start(Studio studio) throws InterruptedException {
        StartViewModel model = new StartViewModel();
        model.serverProperty().set(StartViewModel.Server.found("15.14"));
        Runnable fresh = () -> studio.navigator.register(ViewId.LABS,
                () -> new StartView(studio.words, model, new NoActions()));
        Shot light = Shot.light("start");
        for (Shot shot : List.of(light, light.dark(), light.russian(), light.russian().at(1.5),
                light.russian().at(2))) {
            studio.take(shot, ViewId.LABS, fresh);
        }
        model.recent()
                .add(new RecentLab("otus-26", "pgsqlMaster", "pgsqlSlave", Path.of("/home/student/labs/otus-26.json")));
        studio.take(Shot.light("start-recent"), ViewId.LABS, fresh);
        studio.take(Shot.light("settings").russian(), ViewId.LABS, fresh,
                scene -> ((Button) scene.lookup("#settings")).fire());
    }

    private static final class NoActions implements StartActions {
        @Override
        public void startSandbox() {}

        @Override
        public void addHosts() {}

        @Override
        public void open(Path labFile) {}
    }
}
