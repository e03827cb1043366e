package org.pgtandem.ui.method;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Way;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;

/** The ways to clone, and which one is taken. */
public final class MethodModel {

    private final Setup setup;
    private final ObservableList<MethodChoice> choices = FXCollections.observableArrayList();
    private final ObjectBinding<Onward> onward;
    private int asked;

    public MethodModel(Setup setup) {
        this.setup = setup;
        onward = Bindings.createObjectBinding(() -> Onward.to(PageId.REVIEW, whyNot()), choices, chosen());
        setup.report().subscribe(_ -> judge());
        transport().addListener((_, _, _) -> judge());
    }

    private void judge() {
        CheckReport report = setup.report().get();
        if (report == null) {
            return;
        }
        Lab lab = setup.lab();
        int mine = ++asked;
        setup.work().run(() -> Result.ok(setup.engine().methods(lab, report)), result -> {
            if (result instanceof Result.Ok<List<MethodChoice>>(List<MethodChoice> judged)
                    && mine == asked) {
                show(judged);
            }
        });
    }

    /** The same choices again leave the page as it is, with its focus. */
    private void show(List<MethodChoice> judged) {
        if (!choices.equals(judged)) {
            choices.setAll(judged);
        }
        takePossible();
    }

    /** A method that does not work here gives way to the first that does. */
    private void takePossible() {
        if (!possible(chosen().get())) {
            choices.stream().filter(MethodChoice::possible).findFirst()
                    .ifPresent(choice -> chosen().set(choice.method()));
        }
    }

    public void choose(CloneMethod method) {
        if (possible(method)) {
            chosen().set(method);
        }
    }

    private boolean possible(CloneMethod method) {
        return choices.stream().anyMatch(choice -> choice.method() == method && choice.possible());
    }

    private @Nullable Text whyNot() {
        return possible(chosen().get()) ? null : Text.of("methodpage.none");
    }

    /** In the order in which they are shown; empty until the check has passed. */
    public ObservableList<MethodChoice> choices() {
        return choices;
    }

    public ObjectProperty<CloneMethod> chosen() {
        return setup.draft().method();
    }

    /** Which way the files of a copy take. */
    public ObjectProperty<Transport> transport() {
        return setup.draft().transport();
    }

    /** Takes a way; one that cannot be changes nothing. */
    public void choose(Way way) {
        if (way.possible()) {
            transport().set(way.transport());
        }
    }

    /** What the lab says of a method beyond choosing it, such as the places of tablespaces. */
    List<Text> said(CloneMethod method) {
        return switch (method) {
            case PG_BASEBACKUP, COPY -> setup.draft().tablespaces().entrySet().stream()
                    .map(place -> Text.of("methodpage.tablespace", place.getKey(), place.getValue())).toList();
            case BARMAN -> {
                Lab.Barman barman = setup.lab().barmanOrDefault();
                yield List.of(Text.of("methodpage.barman.where", barman.node(), barman.server(), barman.slot(),
                        barman.retention()));
            }
            case SSHFS -> List.of();
        };
    }

    /** The method that is suggested: the first that works. */
    public @Nullable CloneMethod suggested() {
        return choices.stream().filter(MethodChoice::possible).findFirst().map(MethodChoice::method).orElse(null);
    }

    public ObjectBinding<Onward> onward() {
        return onward;
    }

    public Setup setup() {
        return setup;
    }
}
