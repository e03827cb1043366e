package org.pgtandem.run;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Plan;

/** The locks on all of a plan's targets; taken in order, given back together. */
final class Locks implements AutoCloseable {

    private final List<Lock> held = new ArrayList<>();
    private final LockHolder us;

    private Locks(LockHolder us) {
        this.us = us;
    }

    /** Takes all of them or none: the first that somebody else holds is the failure. */
    static Result<Locks> take(Plan plan, RunContext context) {
        LockHolder us = LockHolder.thisRun(context.emitter().clock());
        Locks locks = new Locks(us);
        for (Plan.Target target : plan.targets()) {
            switch (Lock.take(target, us, context)) {
                case Result.Ok<Lock>(Lock lock) -> locks.held.add(lock);
                case Result.Failed<Lock>(Failure failure) -> {
                    locks.close();
                    return Result.failed(failure);
                }
            }
        }
        return Result.ok(locks);
    }

    @Override
    public void close() {
        held.reversed().forEach(Lock::close);
        us.over();
    }
}
