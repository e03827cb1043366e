package org.pgtandem.ui.setup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Result;
import org.pgtandem.ui.work.Work;

/** Keeps what is typed, one write at a time, so that fast typing costs few writes and the last one wins. */
final class DraftKeeper {

    private final LabLibrary library;
    private final Work work;
    private @Nullable Map<String, String> next;
    private boolean writing;

    DraftKeeper(LabLibrary library, Work work) {
        this.library = library;
        this.work = work;
    }

    void keep(Map<String, String> typed) {
        next = typed;
        write();
    }

    private void write() {
        Map<String, String> typed = next;
        if (writing || typed == null) {
            return;
        }
        writing = true;
        next = null;
        work.run(() -> {
            library.keepDraft(typed);
            return Result.done();
        }, _ -> {
            writing = false;
            write();
        });
    }
}
