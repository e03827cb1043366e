package org.pgtandem.run;

import org.pgtandem.command.MarkedBlock;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.Step.EditBlock;
import org.pgtandem.plan.Step.Place;

/** Writes files, and blocks of ours in files of others; what is there already stays untouched. */
final class FileAction {

    private final RunContext context;
    private final RemoteFiles files;

    FileAction(RunContext context) {
        this.context = context;
        this.files = new RemoteFiles(context);
    }

    Ending write(Step.WriteFile file) {
        return Endings.of(files.write(file.info().node(), file.owner(), file.path(), file.content(), file.mode()));
    }

    Ending edit(EditBlock edit) {
        return switch (seen(edit)) {
            case Result.Failed<Seen>(Failure failure) -> new Ending.Failed(failure);
            case Result.Ok<Seen>(Seen seen) -> replace(edit, seen.now(), seen.then());
        };
    }

    /** Whether the block stands there as it must; a block that waits for what another step puts out does not. */
    boolean isThere(EditBlock edit) {
        return !context.filled(edit.lines()).hasOutputs() && seen(edit) instanceof Result.Ok<Seen>(Seen seen)
                && seen.now().equals(seen.then());
    }

    /** A file as it is and as it is to be. */
    private record Seen(String now, String then) {
        @Override
        public String toString() {
            return "Seen[]";
        }
    }

    private Result<Seen> seen(EditBlock edit) {
        Result<String> block = context.filled(edit.lines()).resolve(context.secrets()).map(Result::ok)
                .orElseGet(() -> Result.failed(Failures.unknownSecret()));
        return block.flatMap(lines -> files.read(edit.info().node(), edit.owner(), edit.path())
                .flatMap(before -> MarkedBlock.isTorn(before, edit.marker())
                        ? Result.failed(Failures.blockTorn(edit.path(), edit.marker()))
                        : Result.ok(new Seen(before, with(edit, before, lines)))));
    }

    private static String with(EditBlock edit, String before, String lines) {
        if (lines.isEmpty()) {
            return MarkedBlock.without(before, edit.marker());
        }
        return edit.place() == Place.FIRST
                ? MarkedBlock.first(before, edit.marker(), lines)
                : MarkedBlock.last(before, edit.marker(), lines);
    }

    private Ending replace(EditBlock edit, String before, String after) {
        if (after.equals(before)) {
            return Ending.ALREADY;
        }
        Ending written = Endings.of(put(edit, after));
        if (!(written instanceof Ending.Done) || edit.check() == null) {
            return written;
        }
        Conditions.Answer answer = new Conditions(context).look(edit.check());
        return answer.holds() ? written : putBack(edit, before, answer);
    }

    private Ending putBack(EditBlock edit, String before, Conditions.Answer answer) {
        Text untouched = put(edit, before).isOk()
                ? Text.of("run.file.put-back", edit.path())
                : Text.of("run.file.not-put-back", edit.path());
        return new Ending.Failed(Failures.fileRefused(edit.path(), answer.seen()).withUntouched(untouched));
    }

    private Result<Result.Done> put(EditBlock edit, String content) {
        return files.write(edit.info().node(), edit.owner(), edit.path(), Template.of(content), edit.mode());
    }
}
