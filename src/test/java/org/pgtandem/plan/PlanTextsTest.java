package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

class PlanTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void texts_ofEveryStep_areThereAndHoldNoBraces(String language) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(plans().flatMap(plan -> plan.all().stream()).map(Step::info)
                .flatMap(info -> Stream.of(info.title(), info.why(), info.undo())).filter(Objects::nonNull)
                .map(text -> Texts.render(text, locale))).allSatisfy(
                        text -> assertThat(text).isNotBlank()
                                .doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void choices_ofEveryMethod_sayWhatTheyNeed(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<MethodChoice> choices = Methods.choices(new PlanInput(Labs.course(CloneMethod.COPY), Map.of()));

        assertThat(choices).extracting(MethodChoice::method).containsExactly(CloneMethod.values());
        assertThat(choices.stream().flatMap(choice -> Stream.concat(choice.needs().stream(),
                Stream.ofNullable(choice.whyNot()))).map((Text text) -> Texts.render(text, locale)))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static Stream<Plan> plans() {
        return Stream.of(DemoPlans.replacing("pgsqlMaster"),
                plan(CloneMethod.PG_BASEBACKUP, SomeFacts.debian("pgsqlMaster", 15),
                        SomeFacts.debian("pgsqlSlave", 15)),
                plan(CloneMethod.SSHFS, SomeFacts.debian("pgsqlMaster", 15), SomeFacts.debian("pgsqlSlave", 15)),
                plan(CloneMethod.COPY, SomeFacts.debian("pgsqlMaster", 17),
                        SomeFacts.debian("pgsqlSlave", 17).withoutCluster()),
                plan(CloneMethod.BARMAN, SomeFacts.debian("pgsqlMaster", 15), SomeFacts.debian("pgsqlSlave", 15)),
                plan(CloneMethod.PG_BASEBACKUP, SomeFacts.pgdg("pgsqlMaster", 11),
                        SomeFacts.pgdg("pgsqlSlave", 11).emptyDirectory()));
    }

    private static Plan plan(CloneMethod method, SomeFacts primary, SomeFacts standby) {
        Result<Plan> plan = ClonePlanner.plan(new PlanInput(Labs.course(method, Map.of("max_connections", "20")),
                Map.of("pgsqlMaster", primary.facts(), "pgsqlSlave", standby.facts())));
        return ((Result.Ok<Plan>) plan).value();
    }
}
