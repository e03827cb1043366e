package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** An observable list of the newest elements, at most so many: appending drops the oldest, both in one change. */
final class RingList<T> extends ObservableListBase<T> {

    private final @Nullable Object[] slots;
    private int start;
    private int size;

    RingList(int capacity) {
        slots = new Object[capacity];
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) Objects.requireNonNull(slots[(start + Objects.checkIndex(index, size)) % slots.length]);
    }

    @Override
    public int size() {
        return size;
    }

    /** Appends all; of a batch larger than the ring only the end is kept. */
    void append(List<? extends T> batch) {
        List<? extends T> kept = batch.size() > slots.length
                ? batch.subList(batch.size() - slots.length, batch.size())
                : batch;
        beginChange();
        drop(Math.max(0, size + kept.size() - slots.length));
        int from = size;
        for (T element : kept) {
            slots[(start + size) % slots.length] = element;
            size++;
        }
        nextAdd(from, size);
        endChange();
    }

    /** Replaces everything. */
    void replace(List<? extends T> content) {
        beginChange();
        drop(size);
        endChange();
        append(content);
    }

    private void drop(int count) {
        if (count == 0) {
            return;
        }
        List<T> dropped = new ArrayList<>(subList(0, count));
        start = (start + count) % slots.length;
        size -= count;
        nextRemove(0, dropped);
    }
}
