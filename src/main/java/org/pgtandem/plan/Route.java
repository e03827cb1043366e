package org.pgtandem.plan;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * Which way the files of a copy take.
 *
 * @param whyNotDirect why they go through this computer; null where they go from node to node
 */
record Route(@Nullable Text whyNotDirect) {

    private static final Route DIRECT = new Route(null);

    static Route of(Pair pair) {
        return switch (pair.lab().transport()) {
            case NODES -> DIRECT;
            case COMPUTER -> new Route(Text.of("plan.route.lab"));
            case AUTO -> NodeLogin.whyNot(pair).map(Route::new).orElse(DIRECT);
        };
    }
}
