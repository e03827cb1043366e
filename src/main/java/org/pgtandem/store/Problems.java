package org.pgtandem.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;

/** What is wrong in one file. Reading goes on after a problem; the one that stands first in the file is told. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    private record Problem(Place place, Text what, Text fix, @Nullable String detail) {}

    /** @param file the file's name as a person knows it */
    Problems(String file) {
        this.file = file;
    }

    void add(Place place, Text what, Text fix) {
        add(place, what, fix, null);
    }

    /** @param detail words of a program, as they came */
    void add(Place place, Text what, Text fix, @Nullable String detail) {
        found.add(new Problem(place, what, fix, detail));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** The first problem, as {@code file:line:column: what}, with its fix as the hint. */
    Optional<Failure> first() {
        return found.stream().min(Comparator.comparing(Problem::place)).map(problem -> Failure.of(
                Text.of("lab.place", file, Integer.toString(problem.place.line()),
                        Integer.toString(problem.place.column()), problem.what),
                problem.fix).withDetail(problem.detail));
    }
}
