package org.pgtandem.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;

/** The clone methods that there are. */
public final class Methods {

    private Methods() {}

    /** Every method, in the order in which it is offered, and whether it works here. */
    public static List<MethodChoice> choices(PlanInput input) {
        return Arrays.stream(CloneMethod.values()).map(method -> choice(method, input)).toList();
    }

    static MethodPlanner of(CloneMethod method) {
        return switch (method) {
            case PG_BASEBACKUP -> new PgBasebackupMethod();
            case SSHFS -> new SshfsMethod();
            case BARMAN -> new BarmanMethod();
            case COPY -> new CopyMethod();
        };
    }

    /** Why a method does not work for one of these; what is the same for all methods comes first. */
    static Optional<Text> whyNot(MethodPlanner planner, List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> common(pair, planner.method()).or(() -> planner.whyNot(pair)).stream())
                .findFirst();
    }

    private static MethodChoice choice(CloneMethod method, PlanInput input) {
        MethodPlanner planner = of(method);
        return new MethodChoice(method, whyNot(planner, input), planner.needs(),
                method == CloneMethod.COPY ? ways(input) : List.of());
    }

    private static List<Way> ways(PlanInput input) {
        if (!(Pairs.of(input) instanceof Result.Ok<List<Pair>>(var pairs))) {
            return List.of();
        }
        Text whyNotDirect = pairs.stream().flatMap(pair -> NodeLogin.whyNot(pair).stream()).findFirst()
                .orElse(null);
        return List.of(new Way(Transport.AUTO, null, whyNotDirect != null),
                new Way(Transport.NODES, whyNotDirect, false), new Way(Transport.COMPUTER, null, true));
    }

    private static @Nullable Text whyNot(MethodPlanner planner, PlanInput input) {
        return switch (Pairs.of(input)) {
            case Result.Failed<List<Pair>>(Failure failure) -> failure.reason();
            case Result.Ok<List<Pair>>(var pairs) -> whyNot(planner, pairs).orElse(null);
        };
    }

    private static Optional<Text> common(Pair pair, CloneMethod method) {
        if (pair.server().version().major() != pair.target().version().major()) {
            return Optional.of(Text.of("plan.not.version", pair.server().version().toString(),
                    pair.target().version().toString()));
        }
        if (pair.sourceKeepsConfiguration() && !pair.targetKeepsConfiguration()) {
            return Optional.of(Text.of("plan.not.layout", pair.source().configDir()));
        }
        return Tablespaces.whyNot(pair.lab(), method, pair.server());
    }
}
