package org.pgtandem.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program to start on a node. Never through a shell unless argv itself names one.
 *
 * @param as     as whom
 * @param argv   program and arguments; may hold outputs of earlier steps, never secrets
 * @param stdin  all of its standard input; may hold secrets. Empty for none
 * @param secretOutput whether stdout holds a secret, so that it is neither logged nor shown
 * @param recorded whether it runs long and leaves a run record, by which Cancel or a later start can end it
 */
public record Command(RunAs as, List<Template> argv, Template stdin, boolean secretOutput, boolean recorded) {

    public Command {
        argv = List.copyOf(argv);
        if (argv.isEmpty() || argv.stream().anyMatch(Template::hasSecrets)) {
            throw new IllegalArgumentException("argv is empty or holds a secret");
        }
    }

    public static Command of(RunAs as, String... argv) {
        return of(as, Arrays.asList(argv));
    }

    public static Command of(RunAs as, List<String> argv) {
        return new Command(as, argv.stream().map(Template::of).toList(), Template.EMPTY, false, false);
    }

    /** A POSIX shell script with its positional parameters, so that nothing needs quoting inside it. */
    public static Command script(RunAs as, String script, String... parameters) {
        List<String> argv = new java.util.ArrayList<>(List.of("sh", "-c", script, "sh"));
        argv.addAll(Arrays.asList(parameters));
        return of(as, argv);
    }

    public Command withStdin(Template input) {
        return new Command(as, argv, input, secretOutput, recorded);
    }

    public Command asRecorded() {
        return new Command(as, argv, stdin, secretOutput, true);
    }

    public Command withSecretOutput() {
        return new Command(as, argv, stdin, true, recorded);
    }

    /** With the outputs of earlier steps filled in. */
    public Command with(Map<String, String> outputs) {
        return new Command(as, argv.stream().map(arg -> arg.with(outputs)).toList(), stdin.with(outputs),
                secretOutput, recorded);
    }

    /** The words, outputs as shell variables. */
    public List<String> words() {
        return argv.stream().map(Template::masked).toList();
    }

    /** What a person would type in a shell on the node: {@code sudo -u postgres …}; stdin is not part of it. */
    public String preview() {
        String line = argv.stream().map(Command::previewWord).collect(Collectors.joining(" "));
        return switch (as) {
            case RunAs.Login() -> line;
            case RunAs.User(String name) when name.equals("root") -> "sudo " + line;
            case RunAs.User(String name) -> "sudo -u " + Shell.word(name) + " " + line;
        };
    }

    private static String previewWord(Template word) {
        boolean hasOutput = word.parts().stream().anyMatch(Template.Output.class::isInstance);
        return hasOutput ? "\"" + word.masked() + "\"" : Shell.word(word.masked());
    }
}
