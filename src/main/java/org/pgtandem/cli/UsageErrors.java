package org.pgtandem.cli;

import java.util.List;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong arguments, told in one line with the way out. */
final class UsageErrors {

    private final Say errors;

    UsageErrors(Say errors) {
        this.errors = errors;
    }

    int tell(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        errors.usage(Failure.of(what(wrong), Text.of("cli.usage.help", command)));
        return ExitCode.USAGE;
    }

    private static Text what(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> wrong.getArgSpec() == null
                    ? Text.of("cli.usage.wrong", String.valueOf(wrong.getMessage()))
                    : Text.of("cli.usage.value", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()),
                            wrong.getArgSpec().paramLabel());
        };
    }

    private static Text unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().getFirst();
        if (first.startsWith("-")) {
            return Text.of("cli.usage.option", first);
        }
        CommandLine line = wrong.getCommandLine();
        List<String> given = line.getParseResult().originalArgs();
        boolean root = line.getParent() == null;
        return root
                ? Text.of("cli.usage.command", given.isEmpty() ? first : given.getFirst(),
                        String.join(", ", line.getSubcommands().keySet()))
                : Text.of("cli.usage.argument", first);
    }

    private static Text missing(MissingParameterException wrong) {
        return wrong.getMissing().isEmpty()
                ? Text.of("cli.usage.wrong", String.valueOf(wrong.getMessage()))
                : Text.of("cli.usage.missing", name(wrong.getMissing().getFirst()));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
