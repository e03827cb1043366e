package org.pgtandem.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Preferences;
import org.pgtandem.model.Result;
import org.pgtandem.ui.start.RecentLab;

/** The labs opened last that can still be read. */
final class RecentLabs {

    private RecentLabs() {}

    /** Newest first; reads files. */
    static List<RecentLab> read(LabLibrary library, Preferences kept) {
        return kept.recentLabs().stream().flatMap(opened -> read(library, opened)).toList();
    }

    private static Stream<RecentLab> read(LabLibrary library, String opened) {
        return switch (library.open(opened)) {
            case Result.Ok<Lab>(Lab lab) -> Stream.of(new RecentLab(lab.name(), lab.primary().name(),
                    lab.standbys().stream().map(Node::name).collect(Collectors.joining(", ")), Path.of(opened)));
            case Result.Failed<Lab> _ -> Stream.empty();
        };
    }
}
