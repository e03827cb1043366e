package org.pgtandem.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RingListTest {

    private final RingList<Integer> ring = new RingList<>(5);

    @Test
    void append_beyondTheCapacity_keepsTheNewest() {
        ring.append(List.of(1, 2, 3));
        ring.append(List.of(4, 5, 6, 7));
        assertThat(ring).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void append_ofMoreThanTheCapacity_keepsItsEnd() {
        ring.append(List.of(1, 2));
        ring.append(IntStream.rangeClosed(10, 20).boxed().toList());
        assertThat(ring).containsExactly(16, 17, 18, 19, 20);
    }

    @Test
    void append_tellsListenersSoThatAMirrorStaysEqual() {
        List<Integer> mirror = new ArrayList<>();
        ring.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                if (change.wasRemoved()) {
                    mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                }
                mirror.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
        for (int i = 0; i < 20; i++) {
            ring.append(List.of(i, 100 + i));
            assertThat(mirror).isEqualTo(List.copyOf(ring));
        }
    }

    @Test
    void replace_leavesTheNewContentAlone() {
        ring.append(List.of(1, 2, 3, 4));
        ring.replace(List.of(8, 9));
        assertThat(ring).containsExactly(8, 9);
    }
}
