package org.pgtandem.model;

import java.util.Arrays;
import java.util.Optional;

/** The ways to clone a primary, under the names of the lab file. */
public enum CloneMethod {
    PG_BASEBACKUP("pg_basebackup"), SSHFS("sshfs"), BARMAN("barman"), COPY("copy");

    private final String id;

    CloneMethod(String id) {
        this.id = id;
    }

    /** The name in lab files and on the command line. */
    public String id() {
        return id;
    }

    public static Optional<CloneMethod> byId(String id) {
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
    }
}
