package org.pgtandem.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.Text;

/** One thing that a plan does, as data: shown, exported, run and journalled from the same record. */
public sealed interface Step {

    StepInfo info();

    /**
     * Runs a command.
     *
     * @param okCodes  exit codes that mean success
     * @param output   name under which trimmed stdout is put out for later steps; null for none
     * @param progress how to tell how far it is; null where it is short
     */
    record Run(StepInfo info, Command command, Set<Integer> okCodes, @Nullable String output,
            @Nullable Probe progress) implements Step {
        public Run(StepInfo info, Command command) {
            this(info, command, Set.of(0), null, null);
        }
    }

    /**
     * Writes a whole file, atomically, beside and renamed into place.
     *
     * @param owner as whom it is written; the file is theirs
     * @param mode  octal, for example {@code 0600}
     */
    record WriteFile(StepInfo info, RunAs owner, String path, Template content, String mode) implements Step {}

    /**
     * Puts lines between markers into a file that is not ours; the same block again changes nothing, other lines stay.
     *
     * @param marker name in the marker lines {@code # BEGIN marker} and {@code # END marker}
     * @param lines  what stands between them; {@link Template#EMPTY} takes the block out, markers too
     * @param place  where a new block goes
     * @param mode   mode of the file if it does not exist yet; an existing file keeps its own unless it is 0600 here
     * @param check  must hold after the edit, else the file is put back as it was and the step fails; null for none
     */
    record EditBlock(StepInfo info, RunAs owner, String path, String marker, Template lines, Place place,
            String mode, @Nullable Condition check) implements Step {}

    /** Where a new block goes in a file. */
    enum Place {
        FIRST, LAST
    }

    /**
     * Runs SQL.
     *
     * @param session  name of the enclosing scope's session to use; null for a session of its own
     * @param outputs  names for the columns of the one row that comes back; a NULL puts out an empty text
     * @param progress how to tell how far it is; null where it is short
     */
    record Sql(StepInfo info, SqlTarget target, Template sql, @Nullable String session, List<String> outputs,
            @Nullable Probe progress) implements Step {
        public Sql(StepInfo info, SqlTarget target, Template sql, @Nullable String session, List<String> outputs) {
            this(info, target, sql, session, outputs, null);
        }
    }

    /**
     * Pipes one command's stdout into another's stdin, on another node, through this computer.
     *
     * @param okFrom exit codes of the first that mean success (tar's 1: a file changed while it was read)
     */
    record Pipe(StepInfo info, Command from, Set<Integer> okFrom, String toNode, Command to, @Nullable Probe progress)
            implements
                Step {}

    /**
     * Waits until a condition holds; fails when the time is over. A timeout of zero looks once: what must be so now.
     *
     * @param proof what it proves when it holds; null where it is no part of the verification
     */
    record Await(StepInfo info, Condition condition, Duration timeout, Duration every, @Nullable Proof proof)
            implements
                Step {

        /** Whether it looks once: what it looks for must be so now. */
        public boolean looksOnce() {
            return timeout.isZero();
        }
    }

    /** What the verification shows. */
    enum Proof {
        STREAMING, SAME_SYSTEM,
        /** The step before wrote the marker on the primary; this one reads it on the standby. */
        MARKER
    }

    /**
     * Holds steps together that must be brought to an end whatever happens: a SQL session is kept open over them, a step
     * closes what they opened, or both.
     *
     * @param session kept open over the steps; null for none
     * @param closing carried out once the steps have begun, however they end, before the session closes; null for none
     */
    record Scope(StepInfo info, @Nullable Session session, List<Step> steps, @Nullable Step closing)
            implements
                Step {
        public Scope {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A SQL session that steps share.
     *
     * @param name by which the steps inside ask for it
     */
    record Session(String name, SqlTarget target) {}

    /**
     * Carries out steps that make one change, and undoes it as a whole where one of them fails or the run is cancelled.
     *
     * @param onFailure carried out then, in order, up to the first that fails, the evidence apart; right wherever the
     *                  steps had stopped
     */
    record Attempt(StepInfo info, List<Step> steps, List<Step> onFailure, Told told) implements Step {
        public Attempt {
            steps = List.copyOf(steps);
            onFailure = List.copyOf(onFailure);
        }

        /** Whether a step of {@code onFailure} only shows why: the undoing goes on without it where it fails. */
        public boolean onlyShows(Step step) {
            return step instanceof Run run && run.output() != null && run.output().equals(told.evidence());
        }
    }

    /**
     * What is told of an attempt that failed, beside the failure of its step.
     *
     * @param what     what it is that failed
     * @param evidence output of a step of {@code onFailure} that shows why; null for none
     * @param undone   how things are where it could be undone
     * @param broken   how things are where that failed too, and what to do by hand
     * @param hint     what to do next
     */
    record Told(Text what, @Nullable String evidence, Text undone, Text broken, Text hint) {}

    /**
     * Asks, and where there are rows tells a finding of their first column. Never fails.
     *
     * @param code the finding's, a warning
     */
    record Tell(StepInfo info, SqlTarget target, Template sql, String code) implements Step {}
}
