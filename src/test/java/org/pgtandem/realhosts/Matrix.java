package org.pgtandem.realhosts;

import static org.pgtandem.realhosts.Cell.Had.NOTHING;
import static org.pgtandem.realhosts.Cell.Had.RUNNING;
import static org.pgtandem.realhosts.Cell.Had.STOPPED;
import static org.pgtandem.realhosts.Cell.Way.BARMAN;
import static org.pgtandem.realhosts.Cell.Way.NODE_TO_NODE;
import static org.pgtandem.realhosts.Cell.Way.PG_BASEBACKUP;
import static org.pgtandem.realhosts.Cell.Way.SSHFS;
import static org.pgtandem.realhosts.Cell.Way.THROUGH_COMPUTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is tried: chosen so that every method meets the origin's 11.5 and Debian's 15 in Russian, and each version, login,
 * state of the standby and layout meets several methods. The README's table is {@link #table()}.
 */
final class Matrix {

    static final List<Cell> CELLS = List.of(
            new Cell(PG_BASEBACKUP, "origin", "vagrant", RUNNING, ""),
            new Cell(PG_BASEBACKUP, "bullseye", "student", STOPPED, ""),
            new Cell(PG_BASEBACKUP, "bookworm", "root", NOTHING, "ru"),
            new Cell(PG_BASEBACKUP, "trixie", "postgres", RUNNING, "ownerstart"),
            new Cell(PG_BASEBACKUP, "forky", "vagrant", RUNNING, "datadir=/srv/pg/data,port=5544,twoclusters"),
            new Cell(SSHFS, "origin", "vagrant", RUNNING, ""),
            new Cell(SSHFS, "bullseye", "student", RUNNING, ""),
            new Cell(SSHFS, "bookworm", "root", STOPPED, "ru"),
            new Cell(SSHFS, "trixie", "vagrant", NOTHING, "port=5544"),
            new Cell(BARMAN, "origin", "vagrant", RUNNING, ""),
            new Cell(BARMAN, "bullseye", "vagrant", RUNNING, ""),
            new Cell(BARMAN, "bookworm", "student", STOPPED, "ru"),
            new Cell(BARMAN, "trixie", "vagrant", RUNNING, "port=5544"),
            new Cell(BARMAN, "forky", "root", NOTHING, ""),
            new Cell(NODE_TO_NODE, "origin", "vagrant", STOPPED, "datadir=/data/pg11"),
            new Cell(NODE_TO_NODE, "bullseye", "root", RUNNING, "ru"),
            new Cell(NODE_TO_NODE, "bookworm", "postgres", STOPPED, "ru,ownerstart"),
            new Cell(NODE_TO_NODE, "forky", "student", NOTHING, ""),
            new Cell(THROUGH_COMPUTER, "origin", "student", NOTHING, ""),
            new Cell(THROUGH_COMPUTER, "bullseye", "vagrant", NOTHING, "plainlayout,port=6000"),
            new Cell(THROUGH_COMPUTER, "bookworm", "vagrant", RUNNING, "ru"),
            new Cell(THROUGH_COMPUTER, "trixie", "student", STOPPED, "ru"));

    private static final List<String> TITLES = List.of("Method", "PostgreSQL", "Hosts", "Login", "The standby had",
            "Beside");

    private Matrix() {}

    /** Every cell, as a table in Markdown, without its last newline. */
    static String table() {
        return lines(TITLES, CELLS.stream().map(Cell::columns).toList());
    }

    /** The same, with what came of each cell. */
    static String results(List<Result> results) {
        List<String> titles = Stream.concat(TITLES.stream(), Stream.of("Seconds", "Outcome")).toList();
        return lines(titles, results.stream().map(Result::columns).toList());
    }

    private static String lines(List<String> titles, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(titles, Collections.nCopies(titles.size(), "---")));
        all.addAll(rows);
        return String.join("\n", all.stream().map(row -> "| " + String.join(" | ", row) + " |").toList());
    }

    /**
     * What came of a cell.
     *
     * @param seconds of the clone itself
     * @param outcome {@code streaming}, or the first line of what went wrong
     */
    record Result(Cell cell, double seconds, String outcome) {
        private List<String> columns() {
            return Stream.concat(cell.columns().stream(), Stream.of("%.1f".formatted(seconds), outcome)).toList();
        }
    }
}
