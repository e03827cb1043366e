package org.pgtandem.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * The members of one JSON object, by name. Says what is wrong with them to a list of problems and hands out something
 * harmless in place of what is wrong, so that reading can go on.
 */
final class Fields {

    private final Place at;
    private final String name;
    private final Map<String, Json.Member> members = new HashMap<>();
    private final Problems problems;

    private Fields(Place at, String name, Problems problems) {
        this.at = at;
        this.name = name;
        this.problems = problems;
    }

    /**
     * @param name  what the object is called in messages, for example {@code nodes[0].ssh}
     * @param known the keys that it may have
     */
    static Fields of(Json value, String name, List<String> known, Problems problems) {
        Fields fields = new Fields(value.at(), name, problems);
        if (value instanceof Json.Obj object) {
            object.members().forEach(member -> fields.take(member, known));
        } else {
            problems.add(value.at(), Text.of("lab.type", name, Text.of("lab.type.object")),
                    Text.of("lab.type.fix.object", String.join(", ", known)));
        }
        return fields;
    }

    private void take(Json.Member member, List<String> known) {
        if (!known.contains(member.key())) {
            problems.add(member.at(), Text.of("lab.unknownKey", member.key(), name),
                    Text.of("lab.unknownKey.fix", String.join(", ", known)));
        } else if (members.putIfAbsent(member.key(), member) != null) {
            problems.add(member.at(), Text.of("lab.twice", path(member.key())), Text.of("lab.twice.fix"));
        }
    }

    /** Where a member stands; the object itself where it is missing. */
    Place at(String key) {
        return value(key).map(Json::at).orElse(at);
    }

    Place at() {
        return at;
    }

    /** A member that is there and not null. */
    Optional<Json> value(String key) {
        return Optional.ofNullable(members.get(key)).map(Json.Member::value)
                .filter(value -> !(value instanceof Json.Null));
    }

    /** An object inside; one without members where it is missing. */
    Fields object(String key, List<String> known) {
        return of(value(key).orElseGet(() -> new Json.Obj(at, List.of())), path(key), known, problems);
    }

    /** The items of an array; none where it is missing. */
    List<Json> array(String key) {
        Json value = value(key).orElseGet(() -> new Json.Array(at, List.of()));
        if (value instanceof Json.Array array) {
            return array.items();
        }
        problems.add(value.at(), Text.of("lab.type", path(key), Text.of("lab.type.array")),
                Text.of("lab.type.fix.array"));
        return List.of();
    }

    /** A text that must be there; empty where it is not, which has then been told. */
    String required(String key, Rule rule) {
        if (value(key).isEmpty()) {
            problems.add(at, Text.of("lab.missing", path(key)), Text.of("lab.missing.fix", key, rule.wanted()));
            return "";
        }
        String text = optional(key, rule);
        return text == null ? "" : text;
    }

    /** A text, or null where it is missing or will not do. */
    @Nullable
    String optional(String key, Rule rule) {
        Json value = value(key).orElse(null);
        return switch (value) {
            case null -> null;
            case Json.Str(Place place, String text) -> checked(key, place, text, rule);
            case Json.Scalar(Place place, String text, boolean number) when number && rule.numberWillDo() ->
                checked(key, place, text, rule);
            default -> {
                refuse(key, value.at(), Text.of("lab.type", path(key), Text.of("lab.type.string")), rule);
                yield null;
            }
        };
    }

    boolean flag(String key, boolean otherwise) {
        Json value = value(key).orElse(null);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Json.Scalar scalar && !scalar.number()) {
            return scalar.text().equals("true");
        }
        problems.add(value.at(), Text.of("lab.type", path(key), Text.of("lab.type.boolean")),
                Text.of("lab.type.fix.boolean"));
        return otherwise;
    }

    private @Nullable String checked(String key, Place place, String text, Rule rule) {
        if (rule.test().test(text)) {
            return text;
        }
        refuse(key, place, Text.of("lab.value", path(key), text), rule);
        return null;
    }

    private void refuse(String key, Place place, Text what, Rule rule) {
        problems.add(place, what, Text.of("lab.value.fix", key, rule.wanted()));
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    /**
     * What a text must be like.
     *
     * @param wanted       what a person should write
     * @param numberWillDo whether a JSON number is taken as its text
     */
    record Rule(Predicate<String> test, Text wanted, boolean numberWillDo) {
        Rule(Predicate<String> test, Text wanted) {
            this(test, wanted, false);
        }

        static Rule oneOf(Set<String> words, Text wanted) {
            return new Rule(words::contains, wanted);
        }
    }
}
