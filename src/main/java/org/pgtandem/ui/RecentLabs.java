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
import org.pgtandem.ui.start.StartViewModel;
import org.pgtandem.ui.work.Work;

/** The labs opened last that can still be read. */
final class RecentLabs {

    private RecentLabs() {}

    /** Reads them anew for the start view: a run or another window may have kept one since. */
    static void show(WindowParts parts, Work work, StartViewModel start) {
        work.run(() -> Result.ok(read(parts.library(), parts.preferences().load())), result -> {
            if (result instanceof Result.Ok<List<RecentLab>>(List<RecentLab> recent)) {
                start.recent().setAll(recent);
            }
        });
    }

    /** Newest first; reads files. */
    private static List<RecentLab> read(LabLibrary library, Preferences kept) {
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
