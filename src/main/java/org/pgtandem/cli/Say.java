package org.pgtandem.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

/** Says texts to a person on one stream, in the language of their terminal. */
final class Say {

    private final PrintStream to;
    private final Locale locale;

    Say(PrintStream to, Locale locale) {
        this.to = to;
        this.locale = locale;
    }

    /**
     * Russian where the environment's locale is, else English: what POSIX asks first counts first, but for the locale
     * that the launcher found before it had to put another one in its place.
     */
    static Locale language(Map<String, String> env) {
        String name = Stream.of(Program.LOCALE, "LC_ALL", "LC_MESSAGES", "LANG").map(key -> env.getOrDefault(key, ""))
                .filter(value -> !value.isBlank()).findFirst().orElse("");
        return name.toLowerCase(Locale.ROOT).startsWith("ru") ? Locale.of("ru") : Locale.ENGLISH;
    }

    String words(Text text) {
        return Texts.render(text, locale);
    }

    Locale locale() {
        return locale;
    }

    void line(Text text) {
        raw(words(text));
    }

    void line(String key, Object... args) {
        line(Text.of(key, args));
    }

    /** A line that is in no language, or put together already. */
    synchronized void raw(String line) {
        to.println(line);
        to.flush();
    }

    /** Something short-lived, such as a progress line that the next one overwrites. */
    synchronized void fleeting(String line) {
        to.print("\r" + line + "\u001B[K");
        to.flush();
    }

    /** What happened, the system's own words, what was left as it was, and what to do. */
    void failure(Failure failure) {
        raw("pgtandem: " + sentence(failure.reason(), failure.untouched(), failure.hint()));
        if (failure.detail() != null) {
            failure.detail().strip().lines().forEach(line -> raw("    " + line));
        }
    }

    /** One line: what is wrong and what to do. */
    void usage(Failure failure) {
        raw("pgtandem: " + sentence(failure.reason(), failure.hint()));
    }

    /** The texts that are there, as sentences one after another. */
    String sentence(@org.jspecify.annotations.Nullable Text... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(text -> ended(words(text)))
                .collect(Collectors.joining(" "));
    }

    private static String ended(String text) {
        return text.isEmpty() || ".!?:…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
