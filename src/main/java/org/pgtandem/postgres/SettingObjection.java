package org.pgtandem.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.Text;

/**
 * Why a setting cannot be pushed, known before anything is.
 *
 * @param code  the preflight's name of it
 * @param words what the server's own program says; null where it was not asked
 */
public record SettingObjection(String code, Text message, Text hint, @Nullable String words) {

    /** What stands against one setting that is wanted. */
    public static Optional<SettingObjection> to(SettingChange change, ServerFacts server) {
        if (change.problem() != null) {
            return Optional.of(of(change.now() == null ? "settings.unknown" : "settings.invalid", null, change.name(),
                    change.willBe(), change.problem()));
        }
        String words = server.refused().entrySet().stream()
                .filter(refused -> refused.getKey().equalsIgnoreCase(change.name())).map(Map.Entry::getValue)
                .findFirst().orElse(null);
        if (words != null) {
            return Optional.of(of("settings.refused", words, change.name(), change.willBe()));
        }
        return change.changes() && isFixedOutside(server, change.name())
                ? Optional.of(of("settings.overridden", null, change.name(), String.valueOf(change.now()),
                        change.willBe()))
                : Optional.empty();
    }

    /** ALTER SYSTEM can be forbidden altogether, from version 17 on. */
    public static Optional<SettingObjection> toAll(List<SettingChange> pushed, ServerFacts server) {
        return server.value("allow_alter_system").filter("off"::equals).filter(_ -> !pushed.isEmpty())
                .map(_ -> of("settings.no-alter-system", null));
    }

    /** The first thing that stands against pushing these. */
    public static Optional<SettingObjection> first(List<SettingChange> pushed, ServerFacts server) {
        return toAll(pushed, server)
                .or(() -> pushed.stream().flatMap(change -> to(change, server).stream()).findFirst());
    }

    /** The server was started with this value, which wins over every file. */
    private static boolean isFixedOutside(ServerFacts server, String name) {
        Setting setting = server.settings().get(name);
        return setting != null
                && (setting.source().equals("command line") || setting.source().equals("environment variable"));
    }

    private static SettingObjection of(String code, @Nullable String words, Object... args) {
        return new SettingObjection(code, Text.of("finding." + code, args), Text.of("finding." + code + ".hint", args),
                words);
    }
}
