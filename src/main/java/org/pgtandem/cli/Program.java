package org.pgtandem.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The program as its command line: arguments in, exit code out. */
public final class Program {

    /** The variable in which the launcher hands on the person's locale where Java cannot be started with it. */
    public static final String LOCALE = "PGTANDEM_LOCALE";

    private static final String SMALLEST_LAB = """
              { "name": "shop", "nodes": [
                { "name": "db1", "role": "primary", "ssh": { "host": "db1" } },
                { "name": "db2", "role": "standby", "ssh": { "host": "db2" } } ] }""".indent(2).stripTrailing();

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Program() {}

    /** The language of the person's terminal. */
    public static Locale language(Map<String, String> env) {
        return Say.language(env);
    }

    /** Runs one command to its end. */
    public static int run(World world, String... args) {
        Locale locale = Say.language(world.env());
        Say errors = new Say(world.err(), locale);
        CommandLine line = new CommandLine(new RootCommand(world));
        for (Object command : List.of(new CheckCommand(world), new PlanCommand(world), new CloneCommand(world),
                new MonitorCommand(world), new BackupCommand(world), new BackupsCommand(world),
                new RestoreCommand(world), new DemoCommand(world), new CleanCommand(world), new LoadCommand(world),
                new CompareCommand(world))) {
            line.addSubcommand(command);
        }
        dress(line, world, locale);
        return line.setOut(writer(world.out())).setErr(writer(world.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> new UsageErrors(errors).tell(wrong))
                .setExecutionExceptionHandler((bug, _, _) -> bug(errors, bug)).execute(args);
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(to, true, StandardCharsets.UTF_8);
    }

    private static void dress(CommandLine line, World world, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("org.pgtandem.messages.pgtandem", locale, NO_FALLBACK);
        line.setResourceBundle(words);
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(words));
        dress(line, world, words);
        line.getSubcommands().values().forEach(sub -> dress(sub, world, words));
        line.getCommandSpec().usageMessage().footer("", words.getString("pgtandem.footer.lab"), SMALLEST_LAB,
                words.getString("pgtandem.footer.exits"), words.getString("pgtandem.footer.more-exits"));
        line.setUsageHelpWidth(100);
    }

    private static void dress(CommandLine line, World world, ResourceBundle words) {
        var spec = line.getCommandSpec();
        spec.version("pgTandem " + world.version());
        spec.usageMessage().synopsisHeading(words.getString("pgtandem.heading.usage") + " ")
                .commandListHeading("%n" + words.getString("pgtandem.heading.commands") + "%n")
                .sortOptions(false);
    }

    private static int bug(Say errors, Exception bug) {
        LoggerFactory.getLogger(Program.class).error("unexpected", bug);
        errors.usage(Failure.of(Text.of("cli.bug", bug.getClass().getSimpleName()), Text.of("cli.bug.log")));
        return ExitCode.FAILED;
    }
}
