package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** The preflight: everything that can be known to go wrong, or to be well, before anything is changed. */
public final class Preflight {

    private static final List<Check> CHECKS = List.of(new SoftwareCheck(), new ClusterCheck(), new PlatformCheck(),
            new SameHostCheck(),
            new LoginCheck(), new PrimaryCheck(), new StandbyCheck(), new DataDirectoryCheck(), new RoomCheck(),
            new TablespaceCheck(), new MountCheck(), new TablespacePlaceCheck(), new PortCheck(), new ReachCheck(),
            new SlotCheck(),
            new OrphanSlotCheck(),
            new SenderCheck(), new BarmanCheck(), new HbaCheck(), new SettingCheck(), new RestartCheck(),
            new RoleCheck());

    /** What barman needs of the primary and of its own node. */
    private static final List<Check> OF_BARMAN = List.of(new LoginCheck(), new PrimaryCheck(), new ReachCheck(),
            new SenderCheck(), new BarmanCheck(), new HbaCheck(), new SettingCheck(), new RestartCheck());
    /** Blockers on barman's node that stand against a standby's copy alone. */
    private static final Set<String> OF_A_COPY = Set.of("settings.too-low", "barman.room");

    private Preflight() {}

    /**
     * What stands against setting barman up and taking a backup with it, whatever the lab clones by and whatever becomes of
     * the standbys; empty where nothing does.
     *
     * @param facts of the nodes that could be asked, by name
     */
    public static List<Finding> againstBarman(Lab lab, Map<String, NodeFacts> facts) {
        Situation situation = new Situation(lab.cloningBy(CloneMethod.BARMAN), facts, false);
        Set<String> nodes = Set.copyOf(
                List.of(lab.primary().name(), lab.barmanOrDefault().node()));
        return OF_BARMAN.stream().flatMap(check -> check.findings(situation).stream())
                .filter(finding -> finding.severity() == Severity.BLOCKER && nodes.contains(finding.node())
                        && !OF_A_COPY.contains(finding.code()))
                .toList();
    }

    /**
     * The findings, node by node in the lab's order, worst first within each.
     *
     * @param facts   by node name; a failure where the node could not be asked, which is a blocker here
     * @param willAsk whether the person will be asked for the standby's name before its data directory is replaced
     */
    public static List<Finding> judge(Lab lab, Map<String, Result<NodeFacts>> facts, boolean willAsk) {
        List<Finding> findings = new ArrayList<>();
        Map<String, NodeFacts> known = new LinkedHashMap<>();
        facts.forEach((node, result) -> {
            switch (result) {
                case Result.Ok<NodeFacts>(NodeFacts found) -> known.put(node, found);
                case Result.Failed<NodeFacts>(var failure) -> findings.add(Findings.unreachable(node, failure));
            }
        });
        Situation situation = new Situation(lab, known, willAsk);
        CHECKS.forEach(check -> findings.addAll(check.findings(situation)));
        List<String> order = lab.nodes().stream().map(Node::name).toList();
        findings.sort(Comparator.comparingInt((Finding finding) -> order.indexOf(finding.node()))
                .thenComparing(Finding::severity, Comparator.<Severity>naturalOrder().reversed()));
        return List.copyOf(findings);
    }
}
