package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.Text;

/**
 * Every setting of the primary that is in question: what replication requires, what the lab asks for, and what would be
 * good. Only the first two are ever pushed; a suggestion is pushed once a person has put it into the lab.
 */
public final class SettingsTable {

    /** What ALTER SYSTEM does not take, although no context tells. */
    private static final Set<String> NEVER = Set.of("data_directory", "config_file", "allow_alter_system",
            "transaction_isolation", "transaction_read_only", "transaction_deferrable", "session_authorization", "role",
            "seed");
    private static final PgVersion NEWEST = new PgVersion(180_000);

    private final Map<String, Setting> now;
    private final Map<String, Need> needs;
    private final Map<String, String> wanted;
    private final Map<String, String> suggestions;

    private SettingsTable(Lab lab, NodeFacts primary) {
        now = primary.server() == null ? Map.of() : primary.server().settings();
        needs = ReplicationNeeds.of(lab, primary).stream()
                .collect(Collectors.toMap(Need::name, need -> need, (a, b) -> a, LinkedHashMap::new));
        wanted = new LinkedHashMap<>();
        Archive.settings(lab).forEach((name, value) -> wanted.put(spelt(name), value));
        lab.settings().forEach((name, value) -> wanted.put(spelt(name), value));
        suggestions = Suggestions.of(lab, primary, version(primary));
    }

    /** All of them, what is required first. */
    public static List<SettingChange> of(Lab lab, NodeFacts primary) {
        return new SettingsTable(lab, primary).changes();
    }

    /** Those that are to be pushed because they differ from what runs. */
    public static List<SettingChange> pushed(Lab lab, NodeFacts primary) {
        return of(lab, primary).stream().filter(SettingChange::changes).toList();
    }

    /** Those that replication or the lab wants, pushed or right already. */
    public static List<SettingChange> wanted(Lab lab, NodeFacts primary) {
        SettingsTable table = new SettingsTable(lab, primary);
        return table.changes().stream().filter(change -> table.isWanted(change.name())).toList();
    }

    private List<SettingChange> changes() {
        Set<String> names = new LinkedHashSet<>(suggestions.keySet());
        names.addAll(needs.keySet());
        names.addAll(wanted.keySet());
        List<SettingChange> changes = new ArrayList<>();
        for (String name : names) {
            if (isWanted(name) || now.isEmpty() || now.containsKey(name)) {
                changes.add(change(name));
            }
        }
        return changes;
    }

    /** The server's own spelling: it takes names in any case, and writes DateStyle and TimeZone. */
    private String spelt(String name) {
        return now.containsKey(name)
                ? name
                : now.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private boolean isWanted(String name) {
        return needs.containsKey(name) || wanted.containsKey(name);
    }

    private SettingChange change(String name) {
        Setting setting = now.get(name);
        String current = setting == null ? null : setting.value();
        String willBe = willBe(name, current);
        String suggested = Objects.requireNonNullElse(suggestions.get(name), willBe);
        return new SettingChange(name, current, willBe, suggested, needs.containsKey(name),
                effect(name, setting, willBe), why(name), problem(name, setting, willBe).orElse(null));
    }

    private String willBe(String name, @Nullable String current) {
        String asked = wanted.get(name);
        if (asked != null) {
            return asked;
        }
        Need need = needs.get(name);
        if (need != null && (current == null || !need.enough().test(current))) {
            return need.value();
        }
        return Objects.requireNonNullElseGet(current, () -> suggestions.getOrDefault(name, ""));
    }

    private Effect effect(String name, @Nullable Setting setting, String willBe) {
        if (setting == null) {
            return isWanted(name) ? Effect.RESTART : Effect.NO_CHANGE;
        }
        if (GucValues.same(setting.domain(), setting.value(), willBe)) {
            return isUndecided(setting) ? Effect.RELOAD : Effect.NO_CHANGE;
        }
        return setting.needsRestart() ? Effect.RESTART : Effect.RELOAD;
    }

    /** It runs with what the lab wants, but a file says otherwise and waits for the next restart. */
    private boolean isUndecided(Setting setting) {
        return setting.pending() && wanted.containsKey(setting.name());
    }

    private Optional<Text> problem(String name, @Nullable Setting setting, String willBe) {
        if (setting == null) {
            return now.isEmpty() || name.indexOf('.') > 0
                    ? Optional.empty()
                    : Optional.of(Text.of("setting.problem.unknown", name));
        }
        if (setting.context().equals("internal") || NEVER.contains(name)) {
            return Optional.of(Text.of("setting.problem.fixed", name));
        }
        Need need = needs.get(name);
        if (need != null && !need.enough().test(willBe)) {
            return Optional.of(Text.of("setting.problem.need", name, willBe, need.value()));
        }
        return GucValues.problem(setting.domain(), willBe);
    }

    private static Text why(String name) {
        return SettingTexts.why(name);
    }

    private static PgVersion version(NodeFacts primary) {
        if (primary.server() != null) {
            return primary.server().version();
        }
        return primary.cluster() != null ? primary.cluster().version() : NEWEST;
    }
}
