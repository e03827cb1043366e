package org.pgtandem.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.Truth.Fact;
import org.pgtandem.ui.monitor.Truth.Remedy;
import org.pgtandem.ui.monitor.Truth.Todo;
import org.pgtandem.ui.text.Amounts;

/** What is known and what to do while a link is down. */
final class Trouble {

    private Trouble() {}

    static List<Fact> known(Watched watched) {
        List<Fact> facts = new ArrayList<>(nodes(watched));
        if (watched.link().why() != null && !unreachable(watched.standby())) {
            facts.add(new Fact(Sign.DISCONNECTED, watched.link().why()));
        }
        facts.add(slot(watched));
        return facts;
    }

    private static List<Fact> nodes(Watched watched) {
        if (!unreachable(watched.primary()) && !unreachable(watched.standby())) {
            return List.of(new Fact(Sign.OK, Text.of("monitor.known.both", Amounts.tenths(watched.age()))));
        }
        return watched.sample().nodes().stream()
                .filter(node -> node.name().equals(watched.link().from()) || node.name().equals(watched.link().to()))
                .map(node -> node(node, watched)).toList();
    }

    private static Fact node(Sample.NodeSample node, Watched watched) {
        if (node.reachable()) {
            return new Fact(Sign.OK, Text.of("monitor.known.answers", node.name(), Amounts.tenths(watched.age())));
        }
        Text reason = node.unreachable() == null ? Text.of("states.unknown") : node.unreachable();
        return new Fact(Sign.DISCONNECTED,
                node.answeredAt() == null
                        ? Text.of("monitor.known.silent", node.name(), reason)
                        : Text.of("monitor.known.silent-since", node.name(), reason, Clock.time(node.answeredAt())));
    }

    private static Fact slot(Watched watched) {
        Optional<Sample.SlotSample> slot = watched.slot();
        if (unreachable(watched.primary())) {
            return new Fact(Sign.UNKNOWN, Text.of("monitor.known.slot-unknown"));
        }
        if (slot.isEmpty()) {
            return new Fact(Sign.WARNING, Text.of("monitor.known.no-slot"));
        }
        if (watched.sign() == Sign.LOST) {
            return new Fact(Sign.LOST, Text.of("monitor.known.lost", slot.get().name()));
        }
        Long kept = slot.get().retainedBytes();
        return kept == null
                ? new Fact(Sign.UNKNOWN, Text.of("monitor.known.slot-unknown"))
                : new Fact(Sign.OK, Text.of("monitor.known.kept", slot.get().name(), Amounts.bytes(kept)));
    }

    static List<Todo> todo(Watched watched) {
        if (watched.sign() == Sign.LOST) {
            return List.of(new Todo(Text.of("monitor.todo.clone"), Remedy.CLONE),
                    new Todo(Text.of("monitor.todo.limit"), null));
        }
        List<Todo> todo = new ArrayList<>();
        for (Sample.NodeSample node : watched.sample().nodes()) {
            if (unreachable(node)) {
                todo.add(new Todo(Text.of("monitor.todo.look", node.name()), Remedy.CHECK));
            }
        }
        if (todo.isEmpty()) {
            todo.add(new Todo(Text.of("monitor.todo.check"), Remedy.CHECK));
            todo.add(new Todo(Text.of("monitor.todo.log", watched.link().to()), null));
        }
        todo.add(new Todo(Text.of(watched.slot().isPresent() ? "monitor.todo.itself" : "monitor.todo.hurry"), null));
        return todo;
    }

    private static boolean unreachable(Sample.@Nullable NodeSample node) {
        return node == null || !node.reachable();
    }
}
