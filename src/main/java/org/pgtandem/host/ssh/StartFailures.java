package org.pgtandem.host.ssh;

import org.pgtandem.command.RunAs;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;

/** Why a command never got ready, told from the words of sudo and its kin, which run with LC_ALL=C. */
final class StartFailures {

    private StartFailures() {}

    /** @param words what was said on stderr before the end */
    static Failure of(String node, RunAs as, String words) {
        String user = as instanceof RunAs.User(String name) ? name : "";
        return Failure.of(Text.of(code(words), node, user), Text.of(code(words) + ".hint", user)).withDetail(words);
    }

    private static String code(String words) {
        if (has(words, "not in the sudoers file", "is not allowed to", "may not run sudo")) {
            return "ssh.sudo-denied";
        }
        if (has(words, "must have a tty", "no tty present")) {
            return "ssh.sudo-tty";
        }
        if (has(words, "unknown user", "does not exist", "No passwd entry")) {
            return "ssh.no-such-user";
        }
        if (has(words, "sudo: not found", "sudo: command not found")) {
            return "ssh.sudo-missing";
        }
        if (has(words, "a password is required", "no password was provided")) {
            return "ssh.sudo-password-missing";
        }
        if (has(words, ".pgtandem")) {
            return "ssh.no-record";
        }
        return "ssh.not-started";
    }

    private static boolean has(String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    static Failure notRoot(String node, String user) {
        return Failure.of(Text.of("ssh.not-root", node, user), Text.of("ssh.not-root.hint"));
    }
}
