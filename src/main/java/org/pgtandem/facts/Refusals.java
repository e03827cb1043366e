package org.pgtandem.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.Captured;
import org.pgtandem.host.Host;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;

/** Asks the server's program about the values that a lab wants, since it alone knows what a text may be. */
record Refusals(Lab lab, Host host, Cancellation cancel) {

    /** What it refuses, by the lab's name of the setting, in its words; empty where it could not be asked. */
    Map<String, String> of(Cluster cluster, ServerFacts server) {
        if (lab.settings().isEmpty()) {
            return Map.of();
        }
        List<String> parameters = new ArrayList<>(List.of(cluster.binDir() + "/postgres", cluster.dataDir(),
                server.value("config_file").orElse(cluster.configDir() + "/postgresql.conf")));
        lab.settings().forEach((name, value) -> parameters.addAll(List.of(name, value)));
        return Captured.of(host, Script.VALUES.command(RunAs.user(cluster.owner()), parameters.toArray(String[]::new)),
                cancel) instanceof Result.Ok<Captured>(Captured said) ? read(said.stdout()) : Map.of();
    }

    private static Map<String, String> read(String said) {
        Map<String, String> refused = new LinkedHashMap<>();
        Records.parse(said).all("refused").stream().filter(fields -> fields.size() == 2)
                .forEach(fields -> refused.put(fields.get(0), fields.get(1).strip()));
        return refused;
    }
}
