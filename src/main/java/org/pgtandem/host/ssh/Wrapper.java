package org.pgtandem.host.ssh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.Shell;

/**
 * What is sent to a node in place of a bare command, so that any login shell, any argument and any way of becoming
 * somebody else work alike.
 *
 * <p>
 * The login shell, which may be fish or csh, is given one constant line that these read the same: it starts sh, and sh
 * takes its script from the first line of stdin. The script becomes the wanted user, makes the process the leader of a
 * group of its own ({@code group.sh}), says READY by a nonce, and becomes the command ({@code command.sh}).
 */
final class Wrapper {

    /** For the login shell: single quotes alone, and in them no quote, newline, backslash or bang. */
    static final String LOGIN_LINE = "exec sh -c 'IFS= read -r l && eval \"$(printf %b \"$l\")\"'";

    private static final String GROUP = "m=" + quote(ResourceText.of(Wrapper.class, "command.sh")) + "\n"
            + ResourceText.of(Wrapper.class, "group.sh");

    private final String nonce;
    private final String prompt;

    /** @param nonce random word that no output holds by chance */
    Wrapper(String nonce) {
        this.nonce = nonce;
        this.prompt = nonce + "-password:";
    }

    /** What sudo shows when it asks for the password. */
    String prompt() {
        return prompt;
    }

    /** The script for the login itself. */
    String direct(RunMark mark, List<String> argv) {
        return "set -- " + line(parameters("", mark, argv)) + "\n" + GROUP;
    }

    /** The script for another user, from root. */
    String fromRoot(String user, RunMark mark, List<String> argv) {
        String shell = line(shell(parameters(user, mark, argv)));
        String name = quote(user);
        return "if command -v runuser >/dev/null 2>&1; then exec runuser -u " + name + " -- " + shell
                + "; else exec su -s /bin/sh " + name + " -c " + quote("exec " + shell) + "; fi";
    }

    /** The script for another user, through sudo; its own words stay English, the command's language the node's. */
    String throughSudo(String user, RunMark mark, List<String> argv) {
        return ENGLISH + "exec sudo -S -p " + prompt + " -H -u " + quote(user) + " -- "
                + line(shell(parameters("", mark, argv)));
    }

    /**
     * The script for another user where sudo allows but this one command: no wrapper is around it then, so it can
     * neither be recorded nor killed.
     */
    String throughSudoAlone(String user, List<String> argv) {
        String command = quote(user) + " -- " + line(argv);
        return ENGLISH + "said=$(sudo -n -l -u " + command + " 2>&1 >/dev/null) || "
                + "{ printf '%s\n' \"${said:-sudo: the login is not allowed to do this}\" >&2; exit 1; }\n"
                + "printf '%s\\n' " + nonce + "; printf '%s\\n' '" + nonce + " 0' >&2\n"
                + "exec sudo -n -H -u " + command;
    }

    /** The script as one line that {@code printf %b} turns back. */
    static byte[] encode(String script) {
        return (script.replace("\\", "\\\\").replace("\n", "\\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final String ENGLISH = """
            [ -z "$LC_ALL" ] || { LANG=$LC_ALL; export LANG; }
            LC_ALL=C
            export LC_ALL
            """;

    private List<String> parameters(String user, RunMark mark, List<String> argv) {
        List<String> all = new ArrayList<>(List.of(nonce, user, mark.run(), mark.what()));
        all.addAll(argv);
        return all;
    }

    private static List<String> shell(List<String> parameters) {
        List<String> all = new ArrayList<>(List.of("sh", "-c", GROUP, "pgtandem"));
        all.addAll(parameters);
        return all;
    }

    private static String line(List<String> words) {
        return Shell.line(words);
    }

    private static String quote(String word) {
        return Shell.word(word);
    }
}
