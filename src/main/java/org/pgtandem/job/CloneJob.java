package org.pgtandem.job;

import java.util.Set;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.ClonePlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;

/** From the first look at the nodes to a verified standby. */
final class CloneJob implements PlannedJob.Body {

    private final Agreement agreement;

    CloneJob(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public boolean heedsBlockers() {
        return true;
    }

    @Override
    public Result<Plan> plan(Lab lab, CheckReport report, Cancellation cancel) {
        return ClonePlanner.plan(new PlanInput(lab, report.known())).flatMap(agreement::covers);
    }

    @Override
    public Set<String> mayReplace(Lab lab) {
        return lab.replaceDataDirectoryOf();
    }
}
