package org.pgtandem.ui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.model.Role;

/** Fields in one flat map, those that belong together under a prefix of their own. */
final class Prefixed {

    private Prefixed() {}

    static void put(Map<String, String> all, String prefix, Map<String, String> fields) {
        fields.forEach((field, text) -> all.put(prefix + field, text));
    }

    /** The fields under a prefix, without it. */
    static Map<String, String> under(String prefix, Map<String, String> all) {
        Map<String, String> part = new LinkedHashMap<>();
        all.forEach((field, text) -> {
            if (field.startsWith(prefix)) {
                part.put(field.substring(prefix.length()), text);
            }
        });
        return part;
    }

    /** Drafts by their place in the list. */
    static void put(Map<String, String> all, String prefix, List<NodeDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            put(all, prefix + i + ".", drafts.get(i).typed());
        }
    }

    static List<NodeDraft> drafts(Role role, String prefix, Map<String, String> all) {
        List<NodeDraft> drafts = new ArrayList<>();
        Map<String, String> fields = under(prefix + "0.", all);
        while (!fields.isEmpty()) {
            NodeDraft draft = new NodeDraft(role);
            draft.retype(fields);
            drafts.add(draft);
            fields = under(prefix + drafts.size() + ".", all);
        }
        return drafts;
    }
}
