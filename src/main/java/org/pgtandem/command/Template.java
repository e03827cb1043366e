package org.pgtandem.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;

/**
 * A text with holes: for secrets, which are filled in only where the text is written, and for outputs of earlier steps.
 *
 * @param parts in order
 */
public record Template(List<Part> parts) {

    public static final Template EMPTY = new Template(List.of());

    /** A piece of a template. */
    public sealed interface Part {}

    /** Text as it is. */
    public record Literal(String text) implements Part {}

    /** A secret, in the writing that its place needs. */
    public record Secret(SecretRef ref, SecretForm form) implements Part {}

    /** What an earlier step put out under this name; a shell variable in an exported script. */
    public record Output(String name) implements Part {}

    public Template {
        parts = List.copyOf(parts);
    }

    public static Template of(String text) {
        return new Template(List.of(new Literal(text)));
    }

    public static Template secret(SecretRef ref, SecretForm form) {
        return new Template(List.of(new Secret(ref, form)));
    }

    public static Template output(String name) {
        return new Template(List.of(new Output(name)));
    }

    public Template then(Template more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new Template(all);
    }

    public Template then(String text) {
        return then(of(text));
    }

    public boolean hasSecrets() {
        return parts.stream().anyMatch(Secret.class::isInstance);
    }

    /** Whether it waits for what a step puts out. */
    public boolean hasOutputs() {
        return parts.stream().anyMatch(Output.class::isInstance);
    }

    /** What people, journals and exports see: secrets as dots, outputs as shell variables. */
    public String masked() {
        return render(secret -> "••••••", output -> "$" + output.name());
    }

    /** With the outputs filled in. An output that no step has put out stays a hole. */
    public Template with(Map<String, String> outputs) {
        return new Template(parts.stream().map(part -> part instanceof Output(String name) && outputs.containsKey(name)
                ? new Literal(outputs.getOrDefault(name, ""))
                : part).toList());
    }

    /**
     * The real text; empty where a secret is not known.
     *
     * @throws IllegalStateException if an output was never put in: a bug of the plan
     */
    public Optional<String> resolve(Secrets secrets) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> text.append(literal);
                case Output(String name) -> throw new IllegalStateException("no step has put out " + name);
                case Secret(SecretRef ref, SecretForm form) -> {
                    Optional<String> value = secrets.find(ref);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    text.append(form.write(value.get()));
                }
            }
        }
        return Optional.of(text.toString());
    }

    private String render(Function<Secret, String> secret, Function<Output, String> output) {
        return parts.stream().map(part -> switch (part) {
            case Literal(String literal) -> literal;
            case Secret hole -> secret.apply(hole);
            case Output hole -> output.apply(hole);
        }).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return masked();
    }
}
