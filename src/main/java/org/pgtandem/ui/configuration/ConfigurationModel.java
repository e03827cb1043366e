package org.pgtandem.ui.configuration;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckReport;
import org.pgtandem.job.Configuration;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;

/** What will be pushed, computed anew after every edit. */
public final class ConfigurationModel {

    /** What PostgreSQL takes as the name of a slot. */
    private static final Pattern SLOT = Pattern.compile("[a-z0-9_]{1,63}");
    /** Role names that need no quoting; more would work, but nobody types that by hand in a lab. */
    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final Setup setup;
    private final ObjectProperty<@Nullable Configuration> configuration = new SimpleObjectProperty<>();
    private final ObservableList<SettingRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable SettingRow> selected = new SimpleObjectProperty<>();
    private final ObjectBinding<@Nullable Text> slotError;
    private final ObjectBinding<@Nullable Text> userError;
    private final ObjectBinding<Onward> onward;
    private int asked;

    public ConfigurationModel(Setup setup) {
        this.setup = setup;
        slotError = Bindings.createObjectBinding(this::slotProblem, setup.draft().slot(), setup.draft().further());
        userError = Bindings.createObjectBinding(() -> named(ROLE, setup.draft().user().get(), "user"),
                setup.draft().user());
        onward = Bindings.createObjectBinding(() -> Onward.to(PageId.METHOD, whyNot()), slotError, userError,
                configuration);
        for (Observable field : setup.draft().planFields()) {
            field.addListener(_ -> compute());
        }
        setup.report().subscribe(this::compute);
        changedOnly.addListener(_ -> showRows());
    }

    private @Nullable Text slotProblem() {
        String slot = setup.draft().slot().get().strip();
        Text problem = named(SLOT, slot, "slot");
        boolean same = setup.draft().slots().filter(slot::equals).count() > 1;
        return problem == null && same ? Text.of("configpage.error.same-slot") : problem;
    }

    private static @Nullable Text named(Pattern pattern, String name, String what) {
        return pattern.matcher(name.strip()).matches() ? null : Text.of("configpage.error." + what);
    }

    private void compute() {
        CheckReport report = setup.report().get();
        if (report == null || slotError.get() != null || userError.get() != null) {
            return;
        }
        Lab lab = setup.lab();
        int mine = ++asked;
        setup.work().run(() -> Result.ok(setup.engine().configuration(lab, report)), result -> {
            if (mine == asked && result instanceof Result.Ok<Configuration>(Configuration computed)) {
                configuration.set(computed);
                showRows();
            }
        });
    }

    private void showRows() {
        String name = selected.get() == null ? null : Objects.requireNonNull(selected.get()).name();
        rows.setAll(all().stream().filter(row -> !changedOnly.get() || row.changed() || row.wrong()
                || row.name().equals(name)).toList());
        selected.set(rows.stream().filter(row -> row.name().equals(name)).findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    private List<SettingRow> all() {
        Configuration now = configuration.get();
        return now == null ? List.of() : now.settings().stream().map(SettingRow::new).toList();
    }

    /** Wants another value; an empty one leaves the setting to what replication requires. */
    public void edit(String setting, String value) {
        if (value.isBlank()) {
            setup.draft().settings().remove(setting);
        } else {
            setup.draft().settings().put(setting, value.strip());
        }
    }

    /** Wants what suits this node, for every setting. */
    public void suggest() {
        all().stream().filter(SettingRow::differsFromSuggestion)
                .forEach(row -> edit(row.name(), row.change().suggested()));
    }

    private @Nullable Text whyNot() {
        if (slotError.get() != null || userError.get() != null) {
            return slotError.get() != null ? slotError.get() : userError.get();
        }
        return all().stream().filter(SettingRow::wrong).findFirst()
                .map(row -> Text.of("configpage.wrong", row.name())).orElse(null);
    }

    public long changed() {
        return all().stream().filter(SettingRow::changed).count();
    }

    public long flagged() {
        return all().stream().filter(SettingRow::wrong).count();
    }

    public int count() {
        return all().size();
    }

    /** Null until the check has passed. */
    public ObjectProperty<@Nullable Configuration> configuration() {
        return configuration;
    }

    /** The settings shown. */
    public ObservableList<SettingRow> rows() {
        return rows;
    }

    public BooleanProperty changedOnly() {
        return changedOnly;
    }

    /** The setting that the why pane explains. */
    public ObjectProperty<@Nullable SettingRow> selected() {
        return selected;
    }

    public ObjectBinding<@Nullable Text> slotError() {
        return slotError;
    }

    public ObjectBinding<@Nullable Text> userError() {
        return userError;
    }

    public ObjectBinding<Onward> onward() {
        return onward;
    }

    public Setup setup() {
        return setup;
    }
}
