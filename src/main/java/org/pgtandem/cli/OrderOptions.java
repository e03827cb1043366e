package org.pgtandem.cli;

import picocli.CommandLine.Option;

/** What every command that carries out an order takes. */
final class OrderOptions {

    @Option(names = "--dry-run", descriptionKey = "pgtandem.option.dryRun")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "pgtandem.option.yesOrder")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    boolean json() {
        return json;
    }
}
