package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.Transport;

class MethodsTest {

    private static MethodChoice copy(Transport transport, SomeFacts primary) {
        PlanInput input = new PlanInput(Labs.copying(transport), Map.of("pgsqlMaster", primary.facts(), "pgsqlSlave",
                SomeFacts.debian("pgsqlSlave", 15).facts()));
        return Methods.choices(input).stream().filter(choice -> choice.method() == CloneMethod.COPY).findFirst()
                .orElseThrow();
    }

    @Test
    void choices_copyThatCanGoFromNodeToNode_offersEveryWay() {
        List<Way> ways = copy(Transport.COMPUTER, SomeFacts.debian("pgsqlMaster", 15)).ways();

        assertThat(ways).extracting(Way::transport).containsExactly(Transport.values());
        assertThat(ways).allMatch(Way::possible).extracting(Way::here).containsExactly(false, false, true);
    }

    @Test
    void choices_copyBehindAFirewall_saysWhatAutoDoesWhateverTheLabAsksFor() {
        SomeFacts primary = SomeFacts.debian("pgsqlMaster", 15).calling("192.168.11.151", Reach.TIMED_OUT);

        assertThat(copy(Transport.AUTO, primary).here(Transport.AUTO)).isTrue();
        assertThat(copy(Transport.NODES, primary).possible()).isFalse();
        assertThat(copy(Transport.NODES, primary).ways()).isEqualTo(copy(Transport.AUTO, primary).ways());
        assertThat(copy(Transport.AUTO, primary).ways().get(1).possible()).isFalse();
    }
}
