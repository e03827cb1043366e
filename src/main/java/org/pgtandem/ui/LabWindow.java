package org.pgtandem.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.Engine;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.ask.AskLayer;
import org.pgtandem.ui.ask.AskedKeys;
import org.pgtandem.ui.ask.AskedSecrets;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.backups.BackupsModel;
import org.pgtandem.ui.backups.BackupsView;
import org.pgtandem.ui.demo.DemoModel;
import org.pgtandem.ui.demo.DemoView;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.EngineSource;
import org.pgtandem.ui.monitor.MonitorActions;
import org.pgtandem.ui.monitor.MonitorView;
import org.pgtandem.ui.monitor.MonitorViewModel;
import org.pgtandem.ui.monitor.NothingToWatch;
import org.pgtandem.ui.order.NoLab;
import org.pgtandem.ui.order.OrderModel;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.shell.Navigator;
import org.pgtandem.ui.shell.Shell;
import org.pgtandem.ui.shell.ShellModel;
import org.pgtandem.ui.shell.ViewId;
import org.pgtandem.ui.start.StartActions;
import org.pgtandem.ui.start.StartView;
import org.pgtandem.ui.start.StartViewModel;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Theme;
import org.pgtandem.ui.work.Work;

/** Wires all views together: start, wizard, monitor, the shell around them, and the questions above them. FX thread. */
public final class LabWindow {

    /** So long may a cancelled run take to tidy up. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final WindowParts parts;
    private final Words words;
    private final Work work;
    private final Engine engine;
    private final Questions questions;
    private final Setup setup;
    private final WizardPages pages;
    private final Navigator navigator = new Navigator();
    private final ShellModel shellModel = new ShellModel();
    private final Shell shell;
    private final Parent root;
    private final OrderModel order;
    private final DemoModel demo;
    private final BackupsModel backups;
    private final StartViewModel start = new StartViewModel();
    private volatile @Nullable MonitorViewModel monitor;

    public LabWindow(WindowParts parts, Words words, Theme theme, Work work) {
        this.parts = parts;
        this.words = words;
        this.work = work;
        questions = new Questions(work);
        LabName name = new LabName();
        AskedSecrets secrets = new AskedSecrets(parts.keyring().apply(name::get), questions);
        engine = parts.engines().create(secrets, new AskedKeys(questions));
        setup = new Setup(engine, parts.library(), work, secrets::give);
        setup.draft().name().subscribe(now -> {
            name.set(now);
            shellModel.labNameProperty().set(now.strip());
        });
        pages = new WizardPages(words, setup, questions, new Exits());
        navigator.register(ViewId.LABS, () -> new StartView(words, start, new Beginnings()));
        navigator.register(ViewId.SETUP, pages::view);
        navigator.register(ViewId.MONITOR, this::monitorView);
        order = new OrderModel(setup, words, InstantSource.system());
        demo = new DemoModel(setup, order);
        backups = new BackupsModel(setup, order, ZoneId.systemDefault());
        navigator.register(ViewId.BACKUPS, () -> ofALab(() -> new BackupsView(words, backups, questions),
                "backupspage.title", "backupspage.empty"));
        navigator.register(ViewId.DEMO, () -> ofALab(() -> new DemoView(words, demo, questions), "demo.title",
                "demo.empty"));
        shell = new Shell(words, theme, shellModel, navigator);
        root = new AskLayer(words, questions, shell);
        new WindowStatus(pages.run(), shellModel).begin();
        pages.run().stage().addListener((_, _, now) -> {
            if (now == Stage.DONE && !setup.sandbox()) {
                setup.save(_ -> {});
            }
        });
        look();
    }

    /** What the scene shows. */
    public Parent root() {
        return root;
    }

    /** Opens a lab in the wizard. */
    public void open(Lab lab) {
        setup.open(lab);
        opened();
        pages.wizard().restart();
        navigator.show(ViewId.SETUP);
    }

    private void opened() {
        navigator.register(ViewId.MONITOR, this::monitorView);
        demo.forget();
        backups.forget();
    }

    /** Starts two nodes on this computer and clones at once; the monitor follows. */
    public void demo(SandboxOptions options) {
        pages.wizard().restart();
        navigator.show(ViewId.SETUP);
        pages.sandbox().start(options, () -> {
            opened();
            setup.finished().set(null);
            pages.wizard().jump(PageId.RUN);
        });
    }

    /** Whether a plan runs, so that closing needs a question. */
    public boolean busy() {
        return setup.running().get();
    }

    public Questions questions() {
        return questions;
    }

    /** Ends what runs: the monitor's polling, the plan, and a sandbox that was started here. Blocks; not on the FX thread. */
    public void end() {
        MonitorViewModel watching = monitor;
        if (watching != null) {
            watching.stop();
        }
        order.end(GRACE);
        pages.run().end(GRACE);
        pages.sandbox().close();
    }

    /** Reads what was kept, and looks which PostgreSQL is here. */
    private void look() {
        navigator.currentProperty().subscribe(now -> {
            if (now == ViewId.LABS) {
                RecentLabs.show(parts, work, start);
            }
        });
        work.run(() -> Result.ok(parts.library().draft()), result -> {
            if (result instanceof Result.Ok<Map<String, String>>(var typed) && !typed.isEmpty()) {
                setup.resume(typed);
            }
        });
        work.run(() -> Result.ok(parts.postgres().get()), result -> {
            if (result instanceof Result.Ok<Optional<String>>(Optional<String> found)) {
                start.serverProperty().set(found.map(StartViewModel.Server::found)
                        .orElseGet(() -> StartViewModel.Server.embedded(parts.embedded())));
            }
        });
    }

    private Parent monitorView() {
        if (!hostsAreGiven()) {
            return new NothingToWatch(words, () -> navigator.show(ViewId.LABS));
        }
        MonitorViewModel made = new MonitorViewModel(new EngineSource(engine, setup.lab()), Clock.systemUTC(),
                task -> Thread.ofVirtual().start(task), work::show);
        MonitorViewModel before = monitor;
        if (before != null) {
            before.stop();
        }
        monitor = made;
        made.headlineProperty().subscribe(now -> {
            if (now != null) {
                shellModel.headlineProperty().set(now);
            }
        });
        made.start();
        return new MonitorView(words, made, new FromMonitor());
    }

    /** A view of the lab once there are hosts, and until then what belongs there. */
    private Parent ofALab(Supplier<Parent> view, String title, String empty) {
        StackPane place = new StackPane();
        pages.wizard().page(PageId.HOSTS).onward().map(Onward::possible).subscribe(possible -> place.getChildren()
                .setAll(possible
                        ? view.get()
                        : new NoLab(words, title, empty, () -> navigator.show(ViewId.LABS))));
        return place;
    }

    private boolean hostsAreGiven() {
        return pages.wizard().page(PageId.HOSTS).onward().getValue().possible();
    }

    private void openFile(Path file) {
        work.run(() -> parts.library().open(file.toString()), result -> {
            switch (result) {
                case Result.Ok<Lab>(Lab lab) -> {
                    open(lab);
                    work.run(() -> parts.preferences().change(kept -> kept.opened(file.toString())), _ -> {});
                }
                case Result.Failed<Lab>(var failure) -> shell.toasts().say(Sign.BLOCKER, failure.reason());
            }
        });
    }

    private final class Exits implements WizardPages.Exits {
        @Override
        public void monitor() {
            opened();
            navigator.show(ViewId.MONITOR);
        }

        @Override
        public void fullLog() {
            work.run(() -> Result.ok(FullLog.newest(parts.journals())), result -> {
                Optional<Path> file = result instanceof Result.Ok<Optional<Path>>(var found)
                        ? found
                        : Optional.empty();
                shell.toasts().say(Sign.INFO, file.map(path -> Text.of("wizard.log.at", path.toString()))
                        .orElseGet(() -> Text.of("wizard.log.none")));
                file.ifPresent(path -> work.run(() -> FullLog.show(path), _ -> {}));
            });
        }
    }

    private final class Beginnings implements StartActions {
        @Override
        public void startSandbox() {
            demo(new SandboxOptions(null, null, null, false));
        }

        @Override
        public void addHosts() {
            if (!busy()) {
                if (setup.startOwn()) {
                    opened();
                }
                pages.wizard().restart();
            }
            navigator.show(ViewId.SETUP);
        }

        @Override
        public void open(Path labFile) {
            openFile(labFile);
        }
    }

    private final class FromMonitor implements MonitorActions {
        @Override
        public void check() {
            pages.wizard().jump(PageId.CHECK);
            navigator.show(ViewId.SETUP);
        }

        @Override
        public void cloneAgain() {
            check();
        }

        @Override
        public void say(Sign sign, Text text) {
            shell.toasts().say(sign, text);
        }
    }

    /** The lab's name for threads other than the one that draws. */
    private static final class LabName {

        private volatile String name = "";

        void set(String now) {
            name = Objects.requireNonNullElse(now, "");
        }

        String get() {
            return name;
        }
    }
}
