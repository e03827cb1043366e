package org.pgtandem;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.cli.Services;
import org.pgtandem.host.ssh.Environment;
import org.pgtandem.job.DefaultEngine;
import org.pgtandem.job.EngineFactory;
import org.pgtandem.job.EngineParts;
import org.pgtandem.job.KeptLabs;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.sandbox.FoundPostgres;
import org.pgtandem.sandbox.PostgresFinder;
import org.pgtandem.sandbox.SandboxRegistry;
import org.pgtandem.sandbox.Sandboxes;
import org.pgtandem.store.AppHome;
import org.pgtandem.store.DraftFile;
import org.pgtandem.store.KnownHosts;
import org.pgtandem.store.LabFiles;
import org.pgtandem.store.PreferencesFile;
import org.pgtandem.store.SecretsFile;
import org.pgtandem.store.StateDirectory;
import org.pgtandem.store.SystemKeyring;
import org.pgtandem.ui.WindowParts;

/** Puts the parts together by hand. */
final class Wiring {
    /** The major version of the server programs that come along. */
    private static final String EMBEDDED = "18";

    private final Map<String, String> env;
    private final String os;
    private final AppHome home;

    /** @param os Java's {@code os.name} */
    Wiring(Map<String, String> env, String os) {
        this.env = env;
        this.os = os;
        home = new AppHome(StateDirectory.locate(env, os));
    }

    /** Everything that commands and window work with; fails where the program cannot keep its state. */
    Result<Services> services() {
        return home.create().map(_ -> {
            LogFile.start(home.logs());
            return make();
        });
    }

    private Services make() {
        WindowParts window = window();
        return new Services(window.engines(), window.library(), SecretsFile::read,
                new DesktopWindow(env, os, () -> window));
    }

    /** What the window works with; the state directory must be there. */
    WindowParts window() {
        LabFiles labs = new LabFiles(home.labs());
        PreferencesFile preferences = new PreferencesFile(home.preferences());
        Environment environment = Environment.system();
        KeptLabs library = new KeptLabs(labs, preferences, new DraftFile(home.draft()), environment.home());
        EngineFactory engines = DefaultEngine.factory(parts(labs, environment));
        return new WindowParts(engines, library, preferences, SystemKeyring::new, home.journals(),
                this::newestPostgres, EMBEDDED);
    }

    private Optional<String> newestPostgres() {
        return new PostgresFinder(env).find().stream().map(FoundPostgres::version).max(Comparator.naturalOrder())
                .map(PgVersion::toString);
    }

    private EngineParts parts(LabFiles labs, Environment environment) {
        List<Path> users = KnownHosts.ofOpenSsh(environment.home());
        return new EngineParts(ask -> new KnownHosts(home.knownHosts(), users, ask), environment,
                new Sandboxes(new SandboxRegistry(home.sandboxes()), new PostgresFinder(env)), labs,
                home.journals(), Clock.systemUTC());
    }
}
