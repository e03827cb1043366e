package org.pgtandem.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {

    @Test
    void split_severalStatements_cutsAtSemicolonsAndDropsEmptyOnes() {
        assertThat(SqlStatements.split("select 1; ;\nselect 2 ;\n")).containsExactly("select 1", "select 2");
        assertThat(SqlStatements.split(" ; \n")).isEmpty();
    }

    @Test
    void split_semicolonsInsideTexts_areLeftAlone() {
        assertOne("select 'a;b', 'it''s;', \"c;d\"");
        assertOne("select E'a\\';b'");
        assertOne("select 'a\\', ';'");
        assertOne("do $$ begin; null; end $$");
        assertOne("do $body$ $$ ; $$ $body$");
        assertOne("select 1 -- a; comment\n + 1");
        assertOne("select /* a; /* nested; */ still; */ 1");
    }

    @Test
    void split_dollarThatIsNoQuote_hidesNothing() {
        assertThat(SqlStatements.split("select $1; select a$b$c; select 2 - 1 / 1"))
                .containsExactly("select $1", "select a$b$c", "select 2 - 1 / 1");
    }

    private static void assertOne(String sql) {
        assertThat(SqlStatements.split(sql + "; select 2")).hasSize(2).first().isEqualTo(sql);
    }
}
