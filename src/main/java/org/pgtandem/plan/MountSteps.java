package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Tools;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;

/** Mounts the standby's unfinished copy on the primary while other steps run, and no longer. Nothing is deleted through it. */
final class MountSteps {

    /**
     * Of a mount point and {@code fusermount3}. rmdir removes no mount point and nothing that holds anything, so the
     * directory's end is the proof. What is busy is tried again.
     */
    private static final String UNMOUNT = ResourceText.of(MountSteps.class, "unmount.sh").strip();
    static final String LAZILY = "-z";
    /** Asked of the directory above, since a mount whose program has ended answers nothing. */
    private static final String GONE = "! ls -A \"${1%/*}\" 2>/dev/null | grep -qxF \"${1##*/}\"";
    private static final String FREE = "! mountpoint -q -- \"$1\" && test -z \"$(ls -A -- \"$1\")\"";

    private MountSteps() {}

    /** One scope around these steps, inside of the one that holds the key. */
    static Step around(Pair pair, List<Step> inside) {
        List<Step> steps = new ArrayList<>(List.of(free(pair), mount(pair), mounted(pair)));
        steps.addAll(inside);
        StepInfo closing = info(pair, "unmount", path(pair));
        return new Step.Scope(info(pair, "mount-scope", pair.standby().name()), null, steps,
                new Step.Run(closing, unmount(pair.sourceOwner(), path(pair), pair.primaryFacts().tools(), LAZILY)));
    }

    /** Ends the mount of a run that was killed: whoever removes its copy must know that nothing writes there. */
    static Step endLeft(Pair pair) {
        StepInfo info = info(pair, "mount-left", path(pair))
                .already(gone(pair.primary(), pair.sourceOwner(), path(pair)));
        return new Step.Run(info, unmount(pair.sourceOwner(), path(pair), pair.primaryFacts().tools(), ""));
    }

    static Step directory(Pair pair) {
        return new Step.Run(info(pair, "mount-directory", path(pair)),
                Command.script(pair.sourceOwner(), "umask 077 && mkdir -p -- \"$1\"", path(pair)));
    }

    static String path(Pair pair) {
        return path(pair.lab(), pair.standby(), pair.source().ownerHome());
    }

    /** @param home of the primary's owner */
    static String path(Lab lab, Node standby, String home) {
        return home + "/.pgtandem/mounts/" + Pair.workName(lab, standby);
    }

    /** @param atLast an option for the last tries, {@link #LAZILY} where nothing of ours writes there any more; or empty */
    static Command unmount(RunAs owner, String path, Tools tools, String atLast) {
        return Command.script(owner, UNMOUNT, path, tools.has("fusermount3") ? "fusermount3" : "fusermount", atLast);
    }

    /** The mount point itself is gone, and so is the mount. */
    static Condition gone(Node primary, RunAs owner, String path) {
        return new CommandIs(primary.name(), Command.script(owner, GONE, path), new Succeeds());
    }

    private static Step free(Pair pair) {
        return mustBe(pair, "mount-free", Command.script(pair.sourceOwner(), FREE, path(pair)));
    }

    /** Each write waits for the standby's answer: else a full disk there would show in a close that nobody looks at. */
    private static Step mount(Pair pair) {
        List<String> words = new ArrayList<>(List.of("sshfs"));
        words.addAll(NodeLogin.options(pair));
        words.addAll(List.of("-o", "sshfs_sync,idmap=user", NodeLogin.host(pair) + ":" + pair.fresh(), path(pair)));
        return new Step.Run(info(pair, "mount", pair.fresh(), path(pair)), Command.of(pair.sourceOwner(), words));
    }

    private static Step mounted(Pair pair) {
        return mustBe(pair, "mounted", Command.of(pair.sourceOwner(), "mountpoint", "-q", "--", path(pair)));
    }

    private static Step mustBe(Pair pair, String name, Command command) {
        return new Step.Await(info(pair, name, path(pair)),
                new CommandIs(pair.primary().name(), command, new Succeeds()), Duration.ZERO, Duration.ofSeconds(1),
                null);
    }

    private static StepInfo info(Pair pair, String name, Object... args) {
        return Infos.primaryFor(pair, name, Phase.CLONE, args);
    }
}
