package org.pgtandem.facts.check;

import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Text;

/** Makes findings: their texts stand under their code, and what asks or stops has a hint. */
final class Say {

    private Say() {}

    static Finding ok(String node, String code, Object... args) {
        return new Finding(node, Severity.OK, code, message(code, args), null, null);
    }

    static Finding info(String node, String code, Object... args) {
        return new Finding(node, Severity.INFO, code, message(code, args), null, null);
    }

    static Finding warning(String node, String code, Object... args) {
        return new Finding(node, Severity.WARNING, code, message(code, args), hint(code, args), null);
    }

    static Finding blocker(String node, String code, Object... args) {
        return new Finding(node, Severity.BLOCKER, code, message(code, args), hint(code, args), null);
    }

    /** With words of the system that prove it. */
    static Finding proven(Finding finding, String detail) {
        return new Finding(finding.node(), finding.severity(), finding.code(), finding.message(), finding.hint(),
                detail, finding.command());
    }

    /** With the line that the hint would have typed. */
    static Finding mended(Finding finding, String command) {
        return new Finding(finding.node(), finding.severity(), finding.code(), finding.message(), finding.hint(),
                finding.detail(), command);
    }

    /** An amount of bytes in PostgreSQL's units, of 1024. */
    static Text bytes(long bytes) {
        if (bytes < 1024) {
            return Text.of("finding.bytes.b", bytes);
        }
        String[] units = {"kb", "mb", "gb", "tb"};
        double amount = bytes / 1024.0;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return Text.of("finding.bytes." + units[unit], amount);
    }

    private static Text message(String code, Object... args) {
        return Text.of("finding." + code, args);
    }

    private static Text hint(String code, Object... args) {
        return Text.of("finding." + code + ".hint", args);
    }
}
