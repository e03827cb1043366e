package org.pgtandem;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pgtandem.cli.Window;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Text;
import org.pgtandem.ui.Desktop;
import org.pgtandem.ui.WindowParts;

/** The window. JavaFX is touched only once it is known that one can be opened. */
final class DesktopWindow implements Window {
    private final Map<String, String> env;
    private final String os;
    private final Supplier<WindowParts> parts;

    /** @param parts asked for when a window is opened, and not before */
    DesktopWindow(Map<String, String> env, String os, Supplier<WindowParts> parts) {
        this.env = env;
        this.os = os.toLowerCase(Locale.ROOT);
        this.parts = parts;
    }

    @Override
    public Optional<Text> unavailable() {
        if (!os.startsWith("linux")) {
            return Optional.empty();
        }
        if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
            return Optional.of(Text.of("cli.window.noDisplay"));
        }
        return hasLibrary("libgtk-3.so.0") ? Optional.empty() : Optional.of(Text.of("cli.window.noGtk"));
    }

    private boolean isSet(String name) {
        return !env.getOrDefault(name, "").isBlank();
    }

    /** As the system's own loader finds it, wherever that is. */
    @SuppressWarnings("restricted") // the launchers allow native access, which JavaFX needs too
    private static boolean hasLibrary(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    @Override
    public void open(@Nullable Lab lab) {
        new Desktop(parts.get()).open(window -> {
            if (lab != null) {
                window.open(lab);
            }
        });
    }

    @Override
    public void demo(SandboxOptions options) {
        new Desktop(parts.get()).open(window -> window.demo(options));
    }
}
