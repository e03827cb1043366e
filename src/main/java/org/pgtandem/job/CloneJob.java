package org.pgtandem.job;

import java.util.Set;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.plan.ClonePlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;

/** From the first look at the nodes to a verified standby. */
final class CloneJob implements PlannedJob.Body {

    @Override
    public boolean heedsBlockers() {
        return true;
    }

    @Override
    public Result<Plan> plan(Lab lab, CheckReport report, Cancellation cancel) {
        return ClonePlanner.plan(new PlanInput(lab, report.known()));
    }

    @Override
    public Set<String> mayReplace(Lab lab) {
        return lab.replaceDataDirectoryOf();
    }
}
