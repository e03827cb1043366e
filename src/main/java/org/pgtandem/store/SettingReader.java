package org.pgtandem.store;

import java.util.Map;
import java.util.regex.Pattern;
import org.pgtandem.model.Text;

/** Reads one of a lab file's settings: a name of PostgreSQL's and a text, number or boolean. */
final class SettingReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

    private SettingReader() {}

    static void read(Json.Member member, Map<String, String> into, Problems problems) {
        String path = "settings." + member.key();
        if (!NAME.matcher(member.key()).matches()) {
            problems.add(member.at(), Text.of("lab.setting.name", member.key()), Text.of("lab.setting.name.fix"));
        } else if (into.containsKey(member.key())) {
            problems.add(member.at(), Text.of("lab.twice", path), Text.of("lab.twice.fix"));
        } else {
            value(member, path, into, problems);
        }
    }

    private static void value(Json.Member member, String path, Map<String, String> into, Problems problems) {
        switch (member.value()) {
            case Json.Str(Place at, String text) when text.chars().anyMatch(Character::isISOControl) ->
                problems.add(at, Text.of("lab.setting.control", path), Text.of("lab.setting.control.fix"));
            case Json.Str(Place at, String text) -> into.put(member.key(), text);
            case Json.Scalar(Place at, String text, boolean number) ->
                into.put(member.key(), number ? text : text.equals("true") ? "on" : "off");
            default -> problems.add(member.value().at(), Text.of("lab.setting.type", path),
                    Text.of("lab.setting.type.fix"));
        }
    }
}
