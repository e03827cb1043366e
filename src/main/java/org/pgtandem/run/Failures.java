package org.pgtandem.run;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Scram;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step;

/** What can go wrong in a run, in words. */
final class Failures {

    private Failures() {}

    /** A command ended with a code that does not mean success; its own last words go with it. */
    static Failure command(Command command, Exit exit) {
        String words = exit.tail().isBlank() ? exit.stdout().strip() : exit.tail();
        Text reason = exit.code() == 127
                ? Text.of("run.command.missing", program(command))
                : Text.of("run.command.failed", program(command), exit.code());
        return bare(reason, words);
    }

    static Failure inVain(Step.Await await, String seen) {
        return bare(await.looksOnce()
                ? Text.of("run.await.not-so", await.info().title())
                : Text.of("run.await.in-vain", await.info().title(), await.timeout().toSeconds()), seen);
    }

    static Failure fileRefused(String path, @Nullable String seen) {
        return bare(Text.of("run.file.refused", path), seen);
    }

    static Failure blockTorn(String path, String marker) {
        return Failure.of(Text.of("run.file.torn", path, marker), Text.of("run.file.torn.hint", marker))
                .withUntouched(Text.of("run.file.torn.untouched", path));
    }

    static Failure unknownSecret() {
        return Failure.of(Text.of("run.secret.unknown"), Text.of("run.secret.unknown.hint"));
    }

    static Failure noAnswer(int rows) {
        return bare(Text.of("run.sql.rows", rows), null);
    }

    static Failure unconfirmed(Step step) {
        String node = step.info().node();
        return Failure.of(Text.of("run.unconfirmed", node, subject(step)), Text.of("run.unconfirmed.hint", node));
    }

    static Failure lockedBy(String node, String file, String holder) {
        return Failure.of(Text.of("run.locked", node), Text.of("run.locked.hint", node, file, holder))
                .withDetail(holder);
    }

    /**
     * A failure of an attempt's step, with what became of the attempt.
     *
     * @param broken why it could not be undone; null where it could
     */
    static Failure undone(Step.Told told, Failure failure, @Nullable Failure broken, RunContext context) {
        String evidence = told.evidence() == null ? null : context.outputs().get(told.evidence());
        String detail = Stream.of(failure.detail(), evidence == null ? null : masked(evidence, context),
                broken == null ? null : broken.detail()).filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining("\n"));
        return new Failure(Text.of("run.attempt.failed", told.what(), failure.reason()),
                broken == null ? told.undone() : told.broken(), told.hint(), detail.isEmpty() ? null : detail);
    }

    private static String masked(String lines, RunContext context) {
        return lines.lines().map(Scram::masked).map(context.emitter()::mask).collect(Collectors.joining("\n"));
    }

    private static String subject(Step step) {
        return step.info().subject() == null ? step.info().id() : step.info().subject();
    }

    /** The program's name: of a script, the shell's. */
    private static String program(Command command) {
        String first = command.words().getFirst();
        return first.substring(first.lastIndexOf('/') + 1);
    }

    private static Failure bare(Text reason, @Nullable String detail) {
        return new Failure(reason, null, null, detail == null || detail.isBlank() ? null : detail);
    }
}
