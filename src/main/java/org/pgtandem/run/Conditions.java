package org.pgtandem.run;

import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Scram;
import org.pgtandem.host.SqlSession.Rows;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.Condition.Expected;

/** Looks whether a condition holds. */
final class Conditions {

    private final RunContext context;

    Conditions(RunContext context) {
        this.context = context;
    }

    /**
     * What came of the look.
     *
     * @param seen what was seen in place of the wanted answer, as the system said it; null where it said nothing
     */
    record Answer(boolean holds, @Nullable String seen) {}

    Answer look(Condition condition) {
        return switch (condition) {
            case Condition.SqlIs sql -> answer(context.sessions().ask(sql.target(), context.filled(sql.sql()))
                    .map(Conditions::firstValue), sql.expected());
            case Condition.CommandIs command -> answer(
                    new Processes(context).quietly(command.node(), command.command()).map(Value::of),
                    command.expected());
            case Condition.All all -> all.conditions().stream().map(this::look).filter(answer -> !answer.holds())
                    .findFirst().orElse(new Answer(true, null));
        };
    }

    /**
     * A value to compare.
     *
     * @param there whether there was a row, or the command succeeded
     * @param said  what to show where it is not the wanted one
     */
    private record Value(boolean there, String text, String said) {
        static Value of(Exit exit) {
            String out = exit.stdout().strip();
            return new Value(exit.code() == 0, out, out.isEmpty() ? exit.tail() : out);
        }
    }

    private static Value firstValue(Rows rows) {
        boolean there = !rows.rows().isEmpty() && !rows.rows().getFirst().isEmpty();
        String text = there ? rows.rows().getFirst().getFirst() : null;
        String shown = text == null ? "" : text;
        return new Value(there, shown, shown);
    }

    private Answer answer(Result<Value> asked, Expected expected) {
        return switch (asked) {
            case Result.Ok<Value>(Value value) -> judge(value, expected);
            case Result.Failed<Value>(Failure failure) -> new Answer(false, failure.detail());
        };
    }

    private Answer judge(Value value, Expected expected) {
        return switch (expected) {
            case Condition.Equal(String wanted) -> new Answer(value.text().equals(wanted), value.said());
            case Condition.OneOf(var wanted) -> new Answer(wanted.contains(value.text()), value.said());
            case Condition.Succeeds() -> new Answer(value.there(), value.said());
            case Condition.ScramOf(var secret) -> new Answer(context.secrets().find(secret)
                    .map(password -> Scram.matches(password, value.text())).orElse(false), null);
        };
    }
}
