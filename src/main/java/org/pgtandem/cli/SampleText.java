package org.pgtandem.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;

/** A sample as one line a link, for people. */
final class SampleText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final Say say;

    SampleText(Say say) {
        this.say = say;
    }

    void print(Sample sample) {
        String slots = sample.slots().stream().map(this::slot).collect(Collectors.joining(", "));
        for (Sample.Link link : sample.links()) {
            say.raw(CLOCK.format(sample.time()) + "  " + link.from() + " → " + link.to() + "  " + link(link) + "  "
                    + slots);
        }
        sample.nodes().stream().filter(node -> !node.reachable()).forEach(node -> say.line("cli.watch.unreachable",
                node.name(), node.unreachable() == null ? "" : say.words(node.unreachable())));
    }

    private String link(Sample.Link link) {
        String state = say.words(Text.of("cli.state." + link.state().id()));
        String behind = link.replayBytesBehind() == null
                ? say.words(Text.of("cli.watch.unknown"))
                : say.words(Text.of("cli.watch.behind", Bytes.text(link.replayBytesBehind(), say.locale())));
        String lag = link.replayLagMs() == null
                ? ""
                : ", " + say.words(Text.of("cli.watch.lag", String.format(say.locale(), "%.1f", link.replayLagMs())));
        return state + ", " + behind + lag;
    }

    private String slot(Sample.SlotSample slot) {
        String retained = slot.retainedBytes() == null
                ? say.words(Text.of("cli.watch.unknown"))
                : Bytes.text(slot.retainedBytes(), say.locale());
        return say.words(Text.of("cli.watch.slot", slot.name(), retained));
    }
}
