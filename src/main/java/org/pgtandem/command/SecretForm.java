package org.pgtandem.command;

/** In which writing a secret is put into a text. */
public enum SecretForm {
    /** As it is, for a program that reads it from stdin. */
    PLAIN {
        @Override
        String write(String secret) {
            return secret;
        }
    },
    /** A field of a .pgpass line: colon and backslash escaped. */
    PGPASS {
        @Override
        String write(String secret) {
            return PgPass.field(secret);
        }
    },
    /** A quoted SQL literal that holds a SCRAM-SHA-256 verifier computed here; never the password itself. */
    SCRAM_LITERAL {
        @Override
        String write(String secret) {
            return Sql.literal(Scram.verifier(secret));
        }
    };

    abstract String write(String secret);
}
