package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.SomePlans;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

class AdviceTest {

    private static final Map<Phase, String> OF_A_STANDBY = Map.of(Phase.CLONE, "clone", Phase.SWAP, "swap", Phase.START,
            "start", Phase.VERIFY, "verify");

    @ParameterizedTest
    @EnumSource
    void complete_anyStepOfAClone_tellsOfTheStandbyWhereverItActs(CloneMethod method) {
        Plan plan = SomePlans.clone(method);

        assertThat(plan.flat().stream().map(Step::info).filter(info -> OF_A_STANDBY.containsKey(info.phase())))
                .allSatisfy(info -> assertThat(untouched(info)).isIn(
                        Text.of("run.untouched." + OF_A_STANDBY.get(info.phase()), SomePlans.STANDBY),
                        Text.of("run.untouched.verify-all")));
        assertThat(plan.flat().stream().map(Step::info).filter(info -> info.phase() == Phase.CLONE))
                .extracting(StepInfo::standby).containsOnly(SomePlans.STANDBY);
    }

    @Test
    void complete_stepThatDeletes_saysThatNothingElseWasDeleted() {
        StepInfo info = RunOf.info("delete", Phase.BACKUP).risk(Risk.DELETES, "/srv/old");

        assertThat(untouched(info)).isEqualTo(Text.of("run.untouched.deletes"));
    }

    @Test
    void complete_backupByBarman_tellsOfBackupsAndOfNoStandby() {
        assertThat(SomePlans.backupByBarman().flat().stream().map(Step::info).map(AdviceTest::untouched)
                .map(Text::key)).isSubsetOf(Stream.of("configure", "deletes", "backup", "verify-backup")
                        .map(slug -> "run.untouched." + slug).toList());
    }

    /** As the statements of RoleSql word it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "role-foreign | The role \"barman\" was not made by pgTandem: its comment is empty and not 'pgTandem a'",
            "role-other-lab | The role \"barman\" was made for another lab: its comment is 'pgTandem b' and not 'pgTandem a'",
            "role-md5 | The role \"x\" was not made by pgTandem: its comment is empty and not 'pgTandem a'; its password is "
                    + "kept as md5"})
    void complete_roleThatIsNotOurs_saysWhatHelpsThere(String hint, String words) {
        Failure bare = new Failure(Text.of("run.secret.unknown"), null, null, words);

        assertThat(Advice.complete(bare, RunOf.info("role", Phase.CONFIGURE), true).hint())
                .isEqualTo(Text.of("run.hint." + hint));
    }

    private static Text untouched(StepInfo info) {
        Failure bare = new Failure(Text.of("run.secret.unknown"), null, null, null);
        return java.util.Objects.requireNonNull(Advice.complete(bare, info, false).untouched());
    }
}
