package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;

/** What is pushed before anything is copied: roles, settings, pg_hba.conf, slots, passwords. The same for every method. */
final class ConfigurationSteps {

    private ConfigurationSteps() {}

    static List<Step> of(List<Pair> pairs) {
        Pair any = pairs.getFirst();
        List<Step> steps = new ArrayList<>(RoleSteps.of(any));
        steps.add(HbaSteps.onPrimary(pairs));
        steps.addAll(SettingSteps.of(any, HbaSteps.changes(pairs)));
        steps.add(PasswordFileSteps.onPrimary(any));
        for (Pair pair : pairs) {
            steps.addAll(SlotSteps.of(pair));
            steps.add(PasswordFileSteps.onStandby(pair));
            steps.addAll(ConnectionCheck.of(pair));
        }
        return steps;
    }
}
