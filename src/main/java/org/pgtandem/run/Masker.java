package org.pgtandem.run;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pgtandem.command.PgPass;
import org.pgtandem.command.SecretForm;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Templates;

/** Puts dots in the place of a plan's secrets, should a program print one. */
final class Masker implements UnaryOperator<String> {

    private static final String DOTS = "••••••";

    private final List<String> secrets;

    private Masker(List<String> secrets) {
        this.secrets = secrets;
    }

    /** The masker of a plan's secrets; those that nobody knows cannot be printed by anybody. */
    static Masker of(Plan plan, Secrets secrets) {
        return new Masker(refs(plan).stream().flatMap(ref -> secrets.find(ref).stream())
                .filter(secret -> !secret.isBlank()).flatMap(Masker::writings).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList());
    }

    /** Every secret that a plan needs. */
    static List<SecretRef> refs(Plan plan) {
        return plan.all().stream().flatMap(step -> Templates.of(step).stream())
                .flatMap(template -> template.parts().stream())
                .flatMap(part -> part instanceof Template.Secret(SecretRef ref, SecretForm _)
                        ? Stream.of(ref)
                        : Stream.empty())
                .distinct().toList();
    }

    private static Stream<String> writings(String secret) {
        return Stream.of(secret, PgPass.field(secret));
    }

    @Override
    public String apply(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, DOTS);
        }
        return masked;
    }
}
