package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** Secrets from a JSON file that only its owner can read. No message ever shows a value of it. */
public final class SecretsFile implements Secrets {

    private static final List<String> NODE_KEYS = List.of("ssh", "keyPassphrase", "sudo");

    private final Map<SecretRef, String> secrets;
    private final Set<String> nodes;

    private SecretsFile(Map<SecretRef, String> secrets, Collection<String> nodes) {
        this.secrets = Map.copyOf(secrets);
        this.nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
    }

    /** Reads a file; refuses one that others can read, and one that breaks a rule. */
    public static Result<Secrets> read(Path file) {
        try {
            if (PrivateFiles.openToOthers(file)) {
                return Result.failed(Failure.of(
                        Text.of("lab.secrets.open", file.toString(), PrivateFiles.octalMode(file)),
                        Text.of("lab.secrets.open.fix", file.toString())));
            }
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            return Result.failed(
                    Failure.of(Text.of("lab.unreadable", file.toString()), Text.of("lab.unreadable.fix")));
        }
    }

    private static Result<Secrets> parse(String file, String text) {
        Problems problems = new Problems(file);
        Map<SecretRef, String> secrets = new HashMap<>();
        List<String> named = new ArrayList<>();
        try {
            Fields root = Fields.of(JsonReader.parse(text), "", List.of("nodes", "roles"), problems);
            named.addAll(keys(root, "nodes"));
            Fields nodes = root.object("nodes", named);
            named.forEach(node -> node(nodes.object(node, NODE_KEYS), node, secrets));
            Fields roles = root.object("roles", keys(root, "roles"));
            keys(root, "roles").forEach(role -> put(secrets, new SecretRef.RolePassword(role), roles, role));
        } catch (JsonReader.BrokenJson broken) {
            problems.add(broken.place(), Text.of("lab.secrets.json"), Text.of("lab.json.fix"));
        }
        return problems.first().<Result<Secrets>>map(Result::failed)
                .orElseGet(() -> Result.ok(new SecretsFile(secrets, named)));
    }

    private static void node(Fields fields, String node, Map<SecretRef, String> secrets) {
        put(secrets, new SecretRef.SshPassword(node), fields, "ssh");
        put(secrets, new SecretRef.KeyPassphrase(node), fields, "keyPassphrase");
        put(secrets, new SecretRef.Sudo(node), fields, "sudo");
    }

    private static List<String> keys(Fields root, String key) {
        return root.value(key).orElse(null) instanceof Json.Obj object
                ? object.members().stream().map(Json.Member::key).toList()
                : List.of();
    }

    private static void put(Map<SecretRef, String> secrets, SecretRef ref, Fields fields, String key) {
        String secret = fields.optional(key, Rules.ANY);
        if (secret != null) {
            secrets.put(ref, secret);
        }
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        return Optional.ofNullable(secrets.get(ref));
    }

    @Override
    public Set<String> namedNodes() {
        return nodes;
    }

    @Override
    public String toString() {
        return "SecretsFile[" + secrets.size() + " secrets]";
    }
}
