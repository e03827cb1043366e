package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordFileTest {

    private static final String AWKWARD = "a:b\\c'd $e";

    private final PasswordFile file = new PasswordFile("""
            # host:port:database:user:password
            127.0.0.1:5432:*:pgtandem_monitor:first
            *:*:*:pgtandem_monitor:second
            db:5432:postgres:repluser:%s
            broken line
            """.formatted(PgPass.field(AWKWARD)));

    @Test
    void password_severalLinesFit_firstDecides() {
        assertThat(file.password("127.0.0.1", 5432, "postgres", "pgtandem_monitor")).contains("first");
        assertThat(file.password("127.0.0.1", 5433, "postgres", "pgtandem_monitor")).contains("second");
    }

    @Test
    void password_escapedByUs_comesBackAsItWas() {
        assertThat(file.password("db", 5432, "postgres", "repluser")).contains(AWKWARD);
        assertThat(file.passwordOf("repluser")).contains(AWKWARD);
    }

    @Test
    void password_noLineFits_isEmpty() {
        assertThat(file.password("db", 5432, "other", "repluser")).isEmpty();
        assertThat(file.passwordOf("nobody")).isEmpty();
    }

    @Test
    void toString_neverShowsThePasswords() {
        assertThat(file.toString()).doesNotContain("first", "second");
    }
}
