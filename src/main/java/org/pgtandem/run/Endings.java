package org.pgtandem.run;

import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;

/** Turns results into endings. */
final class Endings {

    private Endings() {}

    static Ending of(Result<Result.Done> result) {
        return switch (result) {
            case Result.Ok<Result.Done> _ -> Ending.DONE;
            case Result.Failed<Result.Done>(Failure failure) -> new Ending.Failed(failure);
        };
    }
}
