package org.pgtandem.run;

import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;
import org.pgtandem.plan.LockScript;
import org.pgtandem.plan.Plan;

/** A file in the owner's home that keeps a second run away from a target. */
final class Lock implements AutoCloseable {

    /** Exits with 3, and tells the holder, where somebody else has it. */
    static final String TAKE = "umask 077\n" + LockScript.FUNCTIONS + "take_lock \"$1\" \"$2\"\n";

    static final String GIVE_BACK = LockScript.FUNCTIONS + "give_lock_back \"$1\" \"$2\"\n";

    private static final int TAKEN = 3;

    private final Plan.Target target;
    private final LockHolder us;
    private final RunContext context;

    private Lock(Plan.Target target, LockHolder us, RunContext context) {
        this.target = target;
        this.us = us;
        this.context = context;
    }

    /** Takes the lock; one whose holder ran on this computer and is dead is broken at once. */
    static Result<Lock> take(Plan.Target target, LockHolder us, RunContext context) {
        Lock lock = new Lock(target, us, context);
        return lock.tryFor("").flatMap(exit -> {
            if (exit.code() != TAKEN) {
                return lock.judge(exit);
            }
            String holder = exit.stdout().strip();
            return LockHolder.isDeadHere(holder)
                    ? lock.tryFor(holder).flatMap(lock::judge)
                    : lock.judge(exit);
        });
    }

    private Result<Lock> judge(Exit exit) {
        return switch (exit.code()) {
            case 0 -> Result.ok(this);
            case TAKEN -> Result.failed(Failures.lockedBy(target.node(), folder() + "/lock", exit.stdout().strip()));
            default -> Result.failed(Failures.command(Command.of(target.owner(), "sh"), exit));
        };
    }

    private Result<Exit> tryFor(String dead) {
        return new Processes(context).quietly(target.node(),
                Command.script(target.owner(), TAKE, folder(), dead).withStdin(Template.of(us.line() + "\n")));
    }

    private String folder() {
        return target.home() + "/.pgtandem";
    }

    /** Gives it back even when the run was cancelled, unless it is another's by now; a link that broke leaves it to the next run. */
    @Override
    public void close() {
        Result<Exit> _ = new Processes(context.uncancellable()).quietly(target.node(),
                Command.script(target.owner(), GIVE_BACK, folder(), us.line()));
    }
}
