package org.pgtandem.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Sample;
import org.pgtandem.run.Event;
import org.pgtandem.run.EventJson;

/** Where a command tells what it does: with {@code --json} events on stdout and words on stderr, else words on stdout. */
final class Output {

    private final @Nullable JsonLines json;
    private final Say words;
    private final Say errors;
    private final EventText text;

    Output(World world, boolean json) {
        Locale locale = Say.language(world.env());
        this.json = json ? new JsonLines(world.out()) : null;
        errors = new Say(world.err(), locale);
        words = json ? errors : new Say(world.out(), locale);
        text = new EventText(words, errors, !json && world.terminal().interactive());
    }

    /** Words that are no error. */
    Say words() {
        return words;
    }

    /** Errors and questions. */
    Say errors() {
        return errors;
    }

    synchronized void event(Event event) {
        if (json != null) {
            json.write(EventJson.of(event));
        }
        text.event(event);
    }

    /** A tick of the monitor, in one form alone, since it goes on for ever; false where nobody reads any more. */
    boolean sample(Sample sample) {
        if (json != null) {
            return json.write(SampleJson.of(sample));
        }
        new SampleText(words).print(sample);
        return true;
    }

    /** A comparison, a table a line. */
    void comparison(Comparison comparison) {
        if (json != null) {
            comparison.tables().forEach(table -> json.write(ComparisonText.json(comparison, table)));
        }
        ComparisonText.print(comparison, words);
    }

    /** What there is of backups, as one object or as a table. */
    void backups(Backups backups) {
        if (json != null) {
            json.write(BackupsJson.of(backups));
        } else {
            new BackupsText(words).print(backups);
        }
    }

    /** All findings of a check, as events or as a table. */
    void findings(List<Finding> findings) {
        if (json != null) {
            findings.forEach(finding -> json.write(EventJson.of(new Event.Found(finding))));
        }
        new FindingsText(words).print(findings);
    }
}
