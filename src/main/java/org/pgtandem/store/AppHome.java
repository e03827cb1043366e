package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Path;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/**
 * What lies where in the {@link StateDirectory}.
 *
 * @param directory absolute; exists only after {@link #create()}
 */
public record AppHome(Path directory) {

    /** Makes the directory and those inside it, mode 0700. */
    public Result<Result.Done> create() {
        try {
            StateDirectory.create(directory);
            for (Path inside : new Path[] {labs(), journals(), logs()}) {
                StateDirectory.create(inside);
            }
            return Result.done();
        } catch (IOException refused) {
            return Result.failed(Failure.of(Text.of("lab.home", directory.toString()), Text.of("lab.home.fix"))
                    .withDetail(refused.toString()));
        }
    }

    /** Saved labs, one file each. */
    public Path labs() {
        return directory.resolve("labs");
    }

    /** Journals of runs. */
    public Path journals() {
        return directory.resolve("journals");
    }

    /** The program's log. */
    public Path logs() {
        return directory.resolve("logs");
    }

    /** What is known of sandboxes, one file each. */
    public Path sandboxes() {
        return directory.resolve("sandboxes");
    }

    /** Host keys that a person accepted in this program, in OpenSSH's format. */
    public Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    /** What was typed of a lab that is not done yet. */
    public Path draft() {
        return directory.resolve("draft.json");
    }

    public Path preferences() {
        return directory.resolve("preferences.json");
    }
}
