package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Become;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.HbaRule;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.ServerFacts.Domain;
import org.pgtandem.model.ServerFacts.RoleFacts;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.Tablespace;

class PrimaryChecksTest extends PreflightFixture {

    @Test
    void primary_noCluster_stops() {
        primary.cluster = null;
        primary.running = false;

        assertStops("pgsqlMaster", "primary.no-cluster");
    }

    @Test
    void primary_stopped_stopsAndSaysHowToStartIt() {
        primary.running = false;

        assertStops("pgsqlMaster", "primary.not-running");
        assertThat(hint("primary.not-running")).isEqualTo("Start it: sudo systemctl start postgresql@15-main");
        assertThat(command("primary.not-running")).isEqualTo("sudo systemctl start postgresql@15-main");
    }

    @Test
    void primary_runningButNotAsked_isAMatterOfTheLogin() {
        primary.asked = false;
        primary.login = new Login("plain", 1001, "/home/plain", Become.NONE, false);

        assertThat(codes()).contains("sudo.none", "primary.unasked").doesNotContain("primary.not-running");
    }

    @Test
    void primary_inRecovery_stops() {
        primary.inRecovery = true;

        assertStops("pgsqlMaster", "primary.is-standby");
    }

    @Test
    void primary_ownerWithoutSuperuser_stops() {
        primary.superuser = false;

        assertStops("pgsqlMaster", "primary.not-superuser");
    }

    @Test
    void tablespaces_withoutAPlace_stopAndNameTheLineToAdd() {
        primary.tablespaces.add(new Tablespace("/srv/space", 1));

        assertStops("pgsqlMaster", "tablespaces.unmapped");
        assertThat(hint("tablespaces.unmapped")).contains("\"tablespaces\": {\"/srv/space\": \"/srv/space\"}");
        assertThat(find("tablespaces.unmapped").detail()).isEqualTo("/srv/space");
    }

    @Test
    void slot_inUseByAnother_stopsAndNamesIt() {
        primary.slots.add(new Slot("standby_slot", "physical", true, 4711, Lsn.parse("0/5000000"), "reserved"));
        primary.senders.add(new Sender(4711, "repluser", "elsewhere", "192.168.11.77", "streaming"));

        assertStops("pgsqlMaster", "slot.active-elsewhere");
        assertThat(english("slot.active-elsewhere"))
                .isEqualTo("The slot standby_slot is in use: elsewhere (192.168.11.77).");
    }

    @Test
    void slot_heldByACloneThatWasBrokenOff_warnsOnly() {
        primary.slots.add(new Slot("standby_slot", "physical", true, 4711, Lsn.parse("0/5000000"), "reserved"));
        primary.senders.add(new Sender(4711, "repluser", "pgtandem_clone_pgsqlSlave", "192.168.11.151", "streaming"));

        assertThat(severity("slot.held-by-clone")).isEqualTo(Severity.WARNING);
        assertThat(codes()).doesNotContain("slot.active-elsewhere");
    }

    @Test
    void slot_logical_stops() {
        primary.slots.add(new Slot("standby_slot", "logical", false, null, null, null));

        assertStops("pgsqlMaster", "slot.logical");
    }

    @Test
    void slot_idleOrLost_onlyTells() {
        primary.slots.add(new Slot("standby_slot", "physical", false, null, Lsn.parse("0/5000000"), "reserved"));
        assertThat(severity("slot.exists")).isEqualTo(Severity.INFO);

        primary.slots.set(0, new Slot("standby_slot", "physical", false, null, null, "lost"));
        assertThat(severity("slot.lost")).isEqualTo(Severity.INFO);
    }

    @Test
    void orphanSlot_unused_asksAndSaysWhatItKeeps() {
        primary.slots.add(new Slot("left_behind", "physical", false, null, Lsn.parse("0/4000060"), "reserved"));

        assertThat(severity("slot.orphan")).isEqualTo(Severity.WARNING);
        assertThat(english("slot.orphan")).contains("16.0 MB");
        assertThat(hint("slot.orphan")).contains("pg_drop_replication_slot('left_behind')");
        assertThat(command("slot.orphan")).isEqualTo("SELECT pg_drop_replication_slot('left_behind');");
    }

    @Test
    void orphanSlot_inUseOrOurs_isNone() {
        primary.slots.add(new Slot("others", "physical", true, 12, Lsn.parse("0/4000060"), "reserved"));
        primary.slots.add(new Slot("standby_slot", "physical", false, null, Lsn.parse("0/4000060"), "reserved"));

        assertThat(codes()).doesNotContain("slot.orphan");
    }

    @Test
    void senders_pinnedTooLow_stop() {
        lab = CheckLabs.lab(Map.of("max_wal_senders", "4"), Set.of());
        primary.senders.add(new Sender(1, "barman", "barman_receive_wal", "192.168.11.9", "streaming"));
        primary.senders.add(new Sender(2, "x", "x", "192.168.11.9", "streaming"));

        assertStops("pgsqlMaster", "senders.full");
    }

    @Test
    void setting_thatTheServersProgramRefuses_stopsInItsWords() {
        lab = CheckLabs.lab(Map.of("log_destination", "foo"), Set.of());
        primary.setting("log_destination", "stderr", "sighup", Domain.STRING);
        primary.refused = Map.of("log_destination", "Unrecognized key word: \"foo\".");

        assertStops("pgsqlMaster", "settings.refused");
        assertThat(find("settings.refused").detail()).contains("key word");
    }

    @Test
    void settings_whereAlterSystemIsForbidden_stop() {
        primary.setting("allow_alter_system", "off", "sighup", Domain.STRING);
        assertThat(codes()).doesNotContain("settings.no-alter-system");

        lab = CheckLabs.lab(Map.of("work_mem", "8MB"), Set.of());
        assertStops("pgsqlMaster", "settings.no-alter-system");
    }

    @Test
    void settings_thatWaitForARestart_areTold() {
        primary.settings.put("max_prepared_transactions", new Setting("max_prepared_transactions", "0", "postmaster",
                "configuration file", null, true, Domain.STRING));

        assertThat(english("settings.pending")).contains("max_prepared_transactions");

        lab = CheckLabs.lab(Map.of("shared_buffers", "1GB"), Set.of());
        assertStops("pgsqlMaster", "settings.pending-limit");

        primary.settings.remove("max_prepared_transactions");
        primary.settings.put("wal_buffers", new Setting("wal_buffers", "4MB", "postmaster", "configuration file", null,
                true, Domain.STRING));
        assertThat(english("settings.pending-too")).contains("wal_buffers");
    }

    @Test
    void hba_lineWithoutPassword_isShadowedAndTold() {
        primary.hba.add(replicationBy("ident"));

        assertThat(severity("hba.shadowed")).isEqualTo(Severity.INFO);
        assertThat(find("hba.shadowed").detail()).isEqualTo("host replication all 192.168.11.0/24 ident");
    }

    @Test
    void hba_lineWithPassword_allows() {
        primary.hba.add(replicationBy("md5"));

        assertThat(severity("hba.allows")).isEqualTo(Severity.OK);
        assertThat(codes()).doesNotContain("hba.shadowed", "hba.new");
    }

    private static HbaRule replicationBy(String method) {
        return new HbaRule("/etc/postgresql/15/main/more.conf", 3, "host", List.of("replication"), List.of("all"),
                "192.168.11.0/24", method);
    }

    @Test
    void hba_brokenLine_stops() {
        primary.hbaErrors.add("99: invalid authentication method \"scram\"");

        assertStops("pgsqlMaster", "hba.errors");
    }

    @Test
    void settings_unknown_stops() {
        lab = CheckLabs.lab(Map.of("wal_keep_segments", "20"), Set.of());

        assertStops("pgsqlMaster", "settings.unknown");
    }

    @Test
    void settings_invalidOrAgainstReplication_stops() {
        lab = CheckLabs.lab(Map.of("shared_buffers", "lots"), Set.of());
        assertStops("pgsqlMaster", "settings.invalid");

        lab = CheckLabs.lab(Map.of("wal_level", "minimal"), Set.of());
        assertStops("pgsqlMaster", "settings.invalid");
        assertThat(hint("settings.invalid"))
                .isEqualTo("Replication does not work with wal_level = minimal; replica would do.");
    }

    @Test
    void settings_fixedOnTheCommandLine_stopsOnlyIfItMatters() {
        primary.value("work_mem", "4MB", "command line");
        assertThat(codes()).doesNotContain("settings.overridden");

        lab = CheckLabs.lab(Map.of("work_mem", "5MB"), Set.of());
        assertStops("pgsqlMaster", "settings.overridden");
    }

    @Test
    void settings_thatNeedARestart_ask() {
        lab = CheckLabs.lab(Map.of("shared_buffers", "256MB", "work_mem", "5MB"), Set.of());

        assertThat(severity("settings.restart-needed")).isEqualTo(Severity.WARNING);
        assertThat(english("settings.restart-needed")).contains("shared_buffers").doesNotContain("work_mem");
    }

    @Test
    void settings_sameValueInOtherUnits_needNoRestart() {
        lab = CheckLabs.lab(Map.of("shared_buffers", "131072kB"), Set.of());

        assertThat(severity("settings.no-restart")).isEqualTo(Severity.OK);
    }

    @Test
    void role_inUseByOthers_asks() {
        primary.roles.add(new RoleFacts("repluser", true, true, false, null));
        assertThat(severity("role.exists")).isEqualTo(Severity.OK);

        primary.senders.add(new Sender(1, "repluser", "elsewhere", "192.168.11.9", "streaming"));
        assertThat(severity("role.exists-other")).isEqualTo(Severity.WARNING);
    }

    @Test
    void role_superuser_asks() {
        primary.roles.add(new RoleFacts("repluser", true, true, true, null));

        assertThat(severity("role.superuser")).isEqualTo(Severity.WARNING);
    }
}
