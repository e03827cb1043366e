package org.pgtandem.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgtandem.model.Lab;
import org.pgtandem.model.PreferenceStore;
import org.pgtandem.model.Result;
import org.pgtandem.store.DraftFile;
import org.pgtandem.store.LabFiles;
import org.pgtandem.store.SshAliases;

/** The library of labs over the files that the program keeps. */
public final class KeptLabs implements LabLibrary {

    private final LabFiles files;
    private final PreferenceStore preferences;
    private final DraftFile draft;
    private final Path home;

    /** @param home the person's home directory */
    public KeptLabs(LabFiles files, PreferenceStore preferences, DraftFile draft, Path home) {
        this.files = files;
        this.preferences = preferences;
        this.draft = draft;
        this.home = home;
    }

    @Override
    public List<String> saved() {
        List<String> all = files.saved();
        List<String> ordered = new ArrayList<>(preferences.load().recentLabs());
        ordered.retainAll(all);
        all.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    @Override
    public Result<Lab> open(String fileOrName) {
        return files.open(fileOrName);
    }

    @Override
    public Result<Lab> load(String name) {
        return files.load(name);
    }

    @Override
    public Result<Result.Done> save(Lab lab) {
        return files.save(lab)
                .flatMap(done -> preferences.change(kept -> kept.opened(lab.name())));
    }

    @Override
    public List<String> aliases() {
        return SshAliases.read(home);
    }

    @Override
    public Map<String, String> draft() {
        return draft.load();
    }

    @Override
    public void keepDraft(Map<String, String> typed) {
        draft.keep(typed);
    }
}
