package org.pgtandem.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** Adds to a step's failure what it left as it was and what to do next. */
final class Advice {

    /** Words of the systems, by what they mean; PostgreSQL's Russian messages beside its English ones. */
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        know("recovery ended before configured recovery target was reached", "target-beyond");
        know("requested recovery stop point is before consistent recovery point", "target-early");
        know("its password is kept as md5", "role-md5");
        know("was made for another lab", "role-other-lab");
        know("was not made by pgTandem", "role-foreign");
        know("no pg_hba.conf entry|в pg_hba.conf нет записи", "hba");
        know("password authentication failed|28P01|не прошёл проверку подлинности", "password");
        know("no password supplied|fe_sendauth|пароль не был введён", "passfile");
        know("is active for PID|слот репликации .* занят", "slot-active");
        know("systemid coherence: FAILED", "barman-system");
        know("receive-wal running: FAILED|replication slot: FAILED", "barman-receiver");
        know("all replication slots are in use|используются все слоты", "slots-full");
        know("max_wal_senders|number of requested standby connections exceeds", "senders-full");
        know("Device or resource busy", "busy");
        know("No space left on device|ENOSPC|Недостаточно места|Не осталось свободного места", "no-space");
        know("ssh: connect to host|ssh: Could not resolve|kex_exchange_identification", "ssh-reach");
        know("Connection refused|В соединении отказано", "refused");
        know("timed out|timeout expired|No route to host|Нет маршрута|Время ожидания", "no-route");
        know("Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED", "ssh-host-key");
        know("Software caused connection abort|Transport endpoint is not connected", "mount-lost");
        know("^read: Connection reset by peer|remote host has disconnected", "sftp");
        know("Permission denied \\([a-z]", "ssh-key");
        know("account is currently not available|Your account has expired", "ssh-shell");
        know("Permission denied|Отказано в доступе", "permission");
        know("Address already in use|Адрес уже используется", "port");
        know("sudo:|a password is required|not in the sudoers", "sudo");
    }

    private Advice() {}

    /** @param refused whether nothing was touched yet */
    static Failure complete(Failure failure, StepInfo step, boolean refused) {
        Text untouched = failure.untouched() == null ? untouched(step, refused) : failure.untouched();
        Text hint = failure.hint() == null ? hint(failure.detail()) : failure.hint();
        return new Failure(failure.reason(), untouched, hint, failure.detail());
    }

    /** What is true of it wherever the step failed: of the standby that it was for, not of the node that it acted on. */
    private static Text untouched(StepInfo step, boolean refused) {
        if (refused && !step.phase().proves()) {
            return Text.of("run.untouched.nothing");
        }
        if (step.risk() == Risk.DELETES) {
            return Text.of("run.untouched.deletes");
        }
        String standby = step.standby();
        return step.phase() == Phase.VERIFY && standby == null
                ? Text.of("run.untouched.verify-all")
                : Text.of("run.untouched." + slug(step.phase()), standby == null ? step.node() : standby);
    }

    private static Text hint(@Nullable String words) {
        return KNOWN.entrySet().stream().filter(known -> words != null && known.getKey().matcher(words).find())
                .findFirst().map(known -> Text.of("run.hint." + known.getValue()))
                .orElse(Text.of("run.hint.again"));
    }

    private static String slug(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void know(String pattern, String hint) {
        KNOWN.put(Pattern.compile(pattern), hint);
    }
}
