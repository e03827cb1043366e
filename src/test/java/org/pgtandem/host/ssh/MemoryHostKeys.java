package org.pgtandem.host.ssh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;

/** Host keys in memory; says yes to new ones unless told otherwise. */
public final class MemoryHostKeys implements HostKeys {

    public final List<HostKey> asked = new ArrayList<>();
    public boolean answer = true;
    private final Map<String, HostKey> known = new HashMap<>();

    @Override
    public Verdict check(HostKey key) {
        HostKey before = known.get(place(key));
        if (before == null) {
            return Verdict.UNKNOWN;
        }
        return before.base64().equals(key.base64()) ? Verdict.KNOWN : Verdict.CHANGED;
    }

    @Override
    public List<String> knownTypes(String host, int port) {
        HostKey key = known.get(host + ":" + port);
        return key == null ? List.of() : List.of(key.type());
    }

    @Override
    public boolean accept(HostKey key) {
        asked.add(key);
        if (answer) {
            remember(key);
        }
        return answer;
    }

    @Override
    public void remember(HostKey key) {
        known.put(place(key), key);
    }

    public void forget() {
        known.clear();
    }

    private static String place(HostKey key) {
        return key.host() + ":" + key.port();
    }
}
