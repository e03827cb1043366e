package org.pgtandem.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;

/** Reads the section {@code clone} of a lab file. */
record CloneReader(CloneMethod method, Transport transport, Map<String, String> tablespaces) {

    static CloneReader read(Fields lab, Problems problems) {
        Fields fields = lab.object("clone", List.of("method", "transport", "tablespaces"));
        String id = fields.optional("method", Rules.METHOD);
        String transport = fields.optional("transport", Rules.TRANSPORT);
        return new CloneReader(id == null ? CloneMethod.PG_BASEBACKUP : CloneMethod.byId(id).orElseThrow(),
                transport == null ? Transport.AUTO : Transport.valueOf(transport.toUpperCase(Locale.ROOT)),
                tablespaces(fields, problems));
    }

    private static Map<String, String> tablespaces(Fields clone, Problems problems) {
        Map<String, String> tablespaces = new LinkedHashMap<>();
        Json value = clone.value("tablespaces").orElse(null);
        if (value instanceof Json.Obj object) {
            object.members().forEach(member -> add(member, tablespaces, problems));
        } else if (value != null) {
            problems.add(value.at(), Text.of("lab.type", "clone.tablespaces", Text.of("lab.type.object")),
                    Text.of("lab.tablespace.fix"));
        }
        return tablespaces;
    }

    private static void add(Json.Member member, Map<String, String> into, Problems problems) {
        String path = "clone.tablespaces." + member.key();
        String to = member.value() instanceof Json.Str(Place _, String text) ? plain(text) : "";
        if (!isDirectory(member.key()) || !isDirectory(to)) {
            problems.add(isDirectory(member.key()) ? member.value().at() : member.at(),
                    Text.of("lab.tablespace", path), Text.of("lab.tablespace.fix"));
        } else if (into.containsValue(to) || into.putIfAbsent(plain(member.key()), to) != null) {
            problems.add(member.at(), Text.of("lab.twice", path), Text.of("lab.tablespace.twice.fix"));
        }
    }

    /** As the server writes a directory: no slash at its end. */
    private static String plain(String path) {
        return path.replaceAll("(?<=[^/])/+$", "");
    }

    private static boolean isDirectory(String path) {
        return Rules.PATH.test().test(path) && !path.matches("/+");
    }
}
