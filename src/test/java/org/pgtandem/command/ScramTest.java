package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScramTest {

    @Test
    void masked_lineOfAServersLog_showsNoVerifier() {
        String verifier = Scram.verifier("s3cret");

        String masked = Scram.masked("STATEMENT:  ALTER ROLE \"repluser\" WITH LOGIN PASSWORD '" + verifier + "'");

        assertThat(masked).isEqualTo("STATEMENT:  ALTER ROLE \"repluser\" WITH LOGIN PASSWORD 'SCRAM-SHA-256$••••••'");
    }

    @Test
    void masked_lineWithoutVerifier_staysAsItIs() {
        assertThat(Scram.masked("LOG:  SCRAM-SHA-256 $1 \\ ready")).isEqualTo("LOG:  SCRAM-SHA-256 $1 \\ ready");
    }
}
