package org.pgtandem.plan;

import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef;

/** Something that can be asked of a node, and the answer that is wanted. */
public sealed interface Condition {

    /** The first column of the first row; a query that fails or returns nothing does not hold. */
    record SqlIs(SqlTarget target, Template sql, Expected expected) implements Condition {}

    /** A command's exit code and trimmed stdout. */
    record CommandIs(String node, Command command, Expected expected) implements Condition {}

    /** Every one of them holds; the first that does not ends the asking. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** The wanted answer. */
    sealed interface Expected {}

    record Equal(String text) implements Expected {}

    record OneOf(Set<String> texts) implements Expected {}

    /** The command exits with 0; for SQL: there is a row. */
    record Succeeds() implements Expected {}

    /** The answer is a SCRAM verifier of this secret. */
    record ScramOf(SecretRef secret) implements Expected {}
}
