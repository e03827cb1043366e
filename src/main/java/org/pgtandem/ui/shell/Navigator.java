package org.pgtandem.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** Which view is in the window. Views are built when first shown and kept, so that nothing typed is lost on the way. */
public final class Navigator {

    private final Map<ViewId, Supplier<? extends Parent>> builders = new EnumMap<>(ViewId.class);
    private final Map<ViewId, Parent> built = new EnumMap<>(ViewId.class);
    private final ReadOnlyObjectWrapper<ViewId> current = new ReadOnlyObjectWrapper<>(ViewId.LABS);

    /** Says how to build a view; again, to have it built anew the next time. */
    public void register(ViewId id, Supplier<? extends Parent> builder) {
        builders.put(id, builder);
        built.remove(id);
    }

    /** @throws NullPointerException if nothing is registered under that name */
    public void show(ViewId id) {
        Objects.requireNonNull(builders.get(id), id.name());
        current.set(id);
    }

    public ReadOnlyObjectProperty<ViewId> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Parent view(ViewId id) {
        return built.computeIfAbsent(id, key -> Objects.requireNonNull(builders.get(key), key.name()).get());
    }
}
