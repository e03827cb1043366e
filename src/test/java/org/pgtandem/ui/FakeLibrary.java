package org.pgtandem.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** A library in memory. */
public final class FakeLibrary implements LabLibrary {

    private final Map<String, Lab> labs = new LinkedHashMap<>();
    private List<String> aliases = List.of();
    private Map<String, String> draft = Map.of();

    /** The labs kept, by name. */
    public Map<String, Lab> labs() {
        return labs;
    }

    public void aliases(String... names) {
        aliases = List.of(names);
    }

    @Override
    public List<String> saved() {
        return List.copyOf(labs.keySet());
    }

    @Override
    public Result<Lab> open(String fileOrName) {
        return load(fileOrName);
    }

    @Override
    public Result<Lab> load(String name) {
        Lab lab = labs.get(name);
        return lab == null
                ? Result.failed(Failure.of(Text.of("wizard.bug.reason"), Text.of("wizard.bug.hint")))
                : Result.ok(lab);
    }

    @Override
    public Result<Result.Done> save(Lab lab) {
        labs.put(lab.name(), lab);
        return Result.done();
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public Map<String, String> draft() {
        return draft;
    }

    @Override
    public void keepDraft(Map<String, String> typed) {
        draft = Map.copyOf(typed);
    }
}
