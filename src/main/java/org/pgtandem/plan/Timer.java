package org.pgtandem.plan;

import java.time.Duration;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Become;
import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;

/**
 * What starts a command at set times on a node: a systemd timer, or a line of the user's crontab where there is no
 * systemd or no way to root.
 *
 * @param unit    its name
 * @param as      whose it is, as the login becomes it
 * @param user    that user's name
 * @param command what is started
 */
record Timer(NodeFacts facts, String unit, RunAs as, String user, String command) {

    private static final String FOLDER = "/etc/systemd/system/";
    private static final String CRON = "(\\S+ +){4}\\S+|@(hourly|daily|weekly|monthly)";
    private static final String START = """
            set -e
            systemctl daemon-reload
            systemctl enable --quiet "$1.timer"
            systemctl restart "$1.timer"
            """;
    private static final String STOP = """
            set -e
            if [ -e "$2$1.timer" ]; then systemctl disable --quiet --now "$1.timer"; fi
            rm -f -- "$2$1.timer" "$2$1.service"
            systemctl daemon-reload
            """;
    private static final String CRON_WRITE = """
            {
              crontab -l 2>/dev/null | awk -v mark="$1" 'substr($0, length($0) - length(mark) + 1) != mark'
              printf '%s %s %s\\n' "$2" "$3" "$1"
            } | crontab -
            """;
    private static final String CRON_USABLE = "command -v crontab >/dev/null";
    private static final String CRON_WITHOUT = """
            crontab -l 2>/dev/null |
              awk -v mark="$1" 'substr($0, length($0) - length(mark) + 1) == mark { found = 1 } END { exit found }'""";
    private static final String CRON_REMOVE = "if ! {\n" + CRON_WITHOUT + "\n}; then\n" + """
              crontab -l | awk -v mark="$1" 'substr($0, length($0) - length(mark) + 1) != mark' | crontab -
            fi
            """;

    /** The steps that write it, of which the first only looks whether {@code when} can be read. */
    Result<List<Step>> write(String when) {
        if (when.chars().anyMatch(Character::isISOControl) || (!bySystemd() && !when.matches(CRON))) {
            return Result.failed(Failure.of(Text.of("backups.when", when), Text.of("backups.when.hint")));
        }
        return Result.ok(bySystemd()
                ? units(when)
                : List.of(now("schedule-crontab", user, Command.script(as, CRON_USABLE)),
                        now("schedule-no-timer", unit, noTimer()), new Step.Run(
                                info("schedule-cron", when), Command.script(as, CRON_WRITE, mark(), when, command))));
    }

    /** Takes away both kinds: the login that wrote one may have had no way to root, or this one may have none. */
    List<Step> remove() {
        Step timer = bySystemd()
                ? new Step.Run(info("schedule-stop", unit), Command.script(RunAs.ROOT, STOP, unit, FOLDER))
                : now("schedule-no-timer", unit, noTimer());
        return List.of(timer, cronGone());
    }

    private Step cronGone() {
        StepInfo info = info("schedule-cron-gone", unit).already(
                new CommandIs(facts.node(), Command.script(as, CRON_WITHOUT, mark()), new Succeeds()));
        return new Step.Run(info, Command.script(as, CRON_REMOVE, mark()));
    }

    private Command noTimer() {
        return Command.of(as, "test", "!", "-e", FOLDER + unit + ".timer");
    }

    /** Ends our line of the crontab, a comment to the shell: by it alone the line is known again. */
    private String mark() {
        return "# " + unit;
    }

    private boolean bySystemd() {
        return facts.os().systemd() && facts.login().become() != Become.NONE;
    }

    private List<Step> units(String when) {
        Step readable = now("schedule-when", when, Command.of(as, "systemd-analyze", "calendar", "--", when));
        String service = "[Unit]\nDescription=Backup by pgTandem\n\n[Service]\nType=oneshot\nUser=" + user
                + "\nExecStart=" + command + "\n";
        String timer = "[Unit]\nDescription=Backups by pgTandem\n\n[Timer]\nOnCalendar=" + when
                + "\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n";
        return List.of(readable, cronGone(), file("schedule-service", ".service", service),
                file("schedule-timer", ".timer", timer),
                new Step.Run(info("schedule-start", unit), Command.script(RunAs.ROOT, START, unit)),
                new Step.Run(OrderInfos.of(facts.node(), "schedule-next", Phase.PROVE, unit),
                        Command.of(as, "systemctl", "list-timers", "--all", "--no-pager", unit + ".timer")));
    }

    private Step file(String name, String ending, String content) {
        String path = FOLDER + unit + ending;
        return new Step.WriteFile(info(name, path), RunAs.ROOT, path, Template.of(content), "0644");
    }

    private Step now(String name, String subject, Command command) {
        return new Step.Await(info(name, subject), new CommandIs(facts.node(), command, new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    private StepInfo info(String name, String subject) {
        return OrderInfos.of(facts.node(), name, Phase.CONFIGURE, subject);
    }
}
