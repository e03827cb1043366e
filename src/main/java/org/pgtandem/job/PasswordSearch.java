package org.pgtandem.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.command.PasswordFile;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Scram;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.PasswordFiles;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.RoleSql;

/** Reads passwords again that an earlier run left in the .pgpass files of the clusters' owners. */
final class PasswordSearch {

    private final Lab lab;
    private final Map<String, NodeFacts> facts;
    private final Hosts hosts;
    private final Cancellation cancel;

    PasswordSearch(Lab lab, Map<String, NodeFacts> facts, Hosts hosts, Cancellation cancel) {
        this.lab = lab;
        this.facts = facts;
        this.hosts = hosts;
        this.cancel = cancel;
    }

    /** By role. Of several passwords the one that the primary's role has; a role without any is left out. */
    Map<String, String> passwords() {
        List<PasswordFile> files = new ArrayList<>();
        lab.standbys().forEach(standby -> file(standby).ifPresent(files::add));
        file(lab.primary()).ifPresent(files::add);
        barman().ifPresent(files::add);
        Map<String, String> passwords = new HashMap<>();
        for (String role : RoleSql.of(lab)) {
            List<String> candidates = files.stream().flatMap(file -> file.passwordOf(role).stream()).toList();
            candidates.stream().filter(password -> fits(role, password)).findFirst()
                    .or(() -> candidates.stream().findFirst())
                    .ifPresent(password -> passwords.put(role, password));
        }
        return passwords;
    }

    private boolean fits(String role, String password) {
        return Optional.ofNullable(facts.get(lab.primary().name())).map(NodeFacts::server)
                .flatMap(server -> server.role(role)).map(ServerFacts.RoleFacts::verifier)
                .filter(verifier -> Scram.matches(password, verifier)).isPresent();
    }

    /** A node that has no such user or file yet has no passwords either. */
    private Optional<PasswordFile> file(Node node) {
        return Optional.ofNullable(facts.get(node.name())).flatMap(found -> Layouts.cluster(node, found))
                .flatMap(cluster -> file(node, RunAs.user(cluster.owner())));
    }

    private Optional<PasswordFile> barman() {
        return lab.usesBarman() && BarmanPlace.of(lab, facts) instanceof Result.Ok<BarmanPlace>(BarmanPlace place)
                ? file(place.node(), BarmanPlace.USER)
                : Optional.empty();
    }

    private Optional<PasswordFile> file(Node node, RunAs user) {
        return hosts.host(node.name()).flatMap(
                host -> PasswordFiles.read(host, user, cancel)) instanceof Result.Ok<PasswordFile>(PasswordFile file)
                        ? Optional.of(file)
                        : Optional.empty();
    }
}
