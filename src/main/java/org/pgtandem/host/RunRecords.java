package org.pgtandem.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/**
 * What long commands leave behind where their end was never seen: after SIGKILL or a cut link they run on. Each
 * recorded command keeps {@code ~/.pgtandem/RUN/record} while it runs, in the home of the user that runs it.
 */
public final class RunRecords {

    /**
     * One record.
     *
     * @param run     name of its directory
     * @param as      whose it is
     * @param group   process group
     * @param running whether that group still runs; a number taken over by others after a reboot does not count
     * @param started by the node's clock
     * @param host    name of the computer that started it
     * @param program the program there
     * @param command the command as people write it, secrets masked
     */
    public record RunRecord(String run, RunAs as, long group, boolean running, Instant started, String host,
            ProcessMark program, String command) {

        /** Whether the program that started it was on this computer and is gone, so that nobody waits for its end. */
        public boolean isAbandoned() {
            return host.equals(ThisComputer.name()) && !program.isRunning();
        }
    }

    /** Whether the group of the record in $f runs, in $live; sets g, s, b, t and w. */
    private static final String READ = """
            boot=0; read -r boot 2>/dev/null </proc/sys/kernel/random/boot_id
            look() {
              read -r g s b t w <"$f" || return 1
              live=no
              if [ "$b" = "$boot" ] && kill -s 0 -- "-$g" 2>/dev/null; then
                now=$s
                read -r a a a a a a a a a a a a a a a a a a a a a now a 2>/dev/null <"/proc/$g/stat"
                [ "$now" != "$s" ] || live=yes
              fi
            }
            """;

    private static final String LIST = READ + """
            for f in "$HOME"/.pgtandem/*/record; do
              if [ -f "$f" ] && look; then
                d=${f%/record}
                printf '%s %s %s %s %s\\n' "${d##*/}" "$g" "$live" "$t" "$w"
              fi
            done
            """;

    private static final String END = READ + """
            f=$HOME/.pgtandem/$1/record
            [ -f "$f" ] || exit 0
            look
            i=0
            [ $live = no ] || kill -s TERM -- "-$g" 2>/dev/null
            while [ $live = yes ] && kill -s 0 -- "-$g" 2>/dev/null; do
              i=$((i + 1)); [ $i -ne 20 ] || kill -s KILL -- "-$g"; [ $i -lt 40 ] || exit 1; sleep 0.1
            done
            rm -f "$f"; rmdir "$HOME/.pgtandem/$1" "$HOME/.pgtandem" 2>/dev/null; exit 0
            """;

    private RunRecords() {}

    /** The records of a user on a node, running or not. Changes nothing. */
    public static Result<List<RunRecord>> list(Host host, RunAs as, Cancellation cancel) {
        return Captured.of(host, Command.script(as, LIST), cancel)
                .map(said -> said.stdout().lines().flatMap(line -> parse(as, line).stream()).toList());
    }

    /** Ends what still runs (TERM, then KILL) and removes the record. Done already if the record is gone. */
    public static Result<Result.Done> end(Host host, RunRecord record) {
        return Captured.of(host, Command.script(record.as(), END, record.run()), new Cancellation())
                .flatMap(said -> said.code() == 0
                        ? Result.done()
                        : Result.failed(Failure.of(Text.of("host.run-lives", record.command(), host.node()),
                                Text.of("host.run-lives.hint", String.valueOf(record.group())))));
    }

    private static Optional<RunRecord> parse(RunAs as, String line) {
        String[] words = line.split(" ", 7);
        return words.length < 7
                ? Optional.empty()
                : ProcessMark.parse(words[5]).map(program -> new RunRecord(words[0], as, Long.parseLong(words[1]),
                        words[2].equals("yes"), Instant.ofEpochSecond(Long.parseLong(words[3])), words[4], program,
                        words[6]));
    }
}
