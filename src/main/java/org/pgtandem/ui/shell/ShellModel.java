package org.pgtandem.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Headline;
import org.pgtandem.ui.kit.Sign;

/** What header and status bar say; views write it, the shell shows it. */
public final class ShellModel {

    /** One thing in the status bar; a sign only where it is a state or a severity. */
    public record Status(@Nullable Sign sign, Text text) {}

    private final StringProperty labName = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Headline> headline = new SimpleObjectProperty<>();
    private final ObservableList<Status> status = FXCollections.observableArrayList();

    /** Empty while no lab is open. */
    public StringProperty labNameProperty() {
        return labName;
    }

    /** Null while nothing is known of the lab. */
    public ObjectProperty<@Nullable Headline> headlineProperty() {
        return headline;
    }

    /** Left to right; empty says "Ready". */
    public ObservableList<Status> status() {
        return status;
    }
}
