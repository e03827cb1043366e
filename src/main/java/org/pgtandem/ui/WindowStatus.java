package org.pgtandem.ui;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Headline;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.runpage.Progress;
import org.pgtandem.ui.runpage.RunModel;
import org.pgtandem.ui.shell.ShellModel;
import org.pgtandem.ui.shell.ShellModel.Status;
import org.pgtandem.ui.text.Amounts;

/** What header and status bar say while a plan runs and after. */
final class WindowStatus {

    private static final int HUNDRED = 100;

    private final RunModel run;
    private final ShellModel shell;

    WindowStatus(RunModel run, ShellModel shell) {
        this.run = run;
        this.shell = shell;
    }

    /** Tells from here on. */
    void begin() {
        run.stage().subscribe(this::tell);
        run.progress().subscribe(this::tell);
        run.steps().subscribe(this::tell);
    }

    private void tell() {
        Stage stage = run.stage().get();
        if (stage.active()) {
            shell.headlineProperty().set(new Headline(Sign.WAITS, Text.of("runpage.headline"), amount()));
        } else if (stage.bad()) {
            shell.headlineProperty().set(new Headline(Sign.BLOCKER, ended(stage), null));
        } else if (stage == Stage.DONE) {
            shell.headlineProperty().set(null);
        }
        shell.status().setAll(status(stage));
    }

    private @Nullable Text amount() {
        Progress now = run.progress().get();
        Double share = now == null ? null : now.share();
        if (now == null || share == null) {
            return null;
        }
        double percent = Math.floor(share * HUNDRED);
        Duration left = now.left();
        return left == null
                ? Text.of("runpage.headline.percent", percent)
                : Text.of("runpage.headline.amount", percent, Amounts.duration(left));
    }

    private List<Status> status(Stage stage) {
        StepRow step = run.current();
        if (step != null && stage.active()) {
            return List.of(new Status(null, Text.of("runpage.status", step.number(), run.steps().size(),
                    step.step().info().title())));
        }
        return stage == Stage.DONE
                ? List.of(new Status(Sign.DONE, Text.of("runpage.status.done")))
                : stage.bad()
                        ? List.of(new Status(Sign.BLOCKER, ended(stage)))
                        : List.of();
    }

    private static Text ended(Stage stage) {
        return Text.of(switch (stage) {
            case CANCELLED -> "runpage.cancelled";
            case BLOCKED -> "runpage.blocked";
            case UNVERIFIED -> "runpage.unverified";
            case BEFORE, PREPARING, RUNNING, CANCELLING, DONE, FAILED -> "runpage.failed";
        });
    }
}
