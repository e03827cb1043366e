package org.pgtandem.ui.ask;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.pgtandem.model.HostKey;

/** Asks for an unknown host key; a second connection that met the same key meanwhile is not asked again. */
public final class AskedKeys implements Predicate<HostKey> {

    private final Questions questions;
    private final Set<HostKey> accepted = new HashSet<>();

    public AskedKeys(Questions questions) {
        this.questions = questions;
    }

    /** Waits for the person's word. Never on the drawing thread. */
    @Override
    public synchronized boolean test(HostKey key) {
        if (accepted.contains(key)) {
            return true;
        }
        boolean yes = questions.ask(new Question.AboutKey(key)) instanceof Answer.Yes;
        if (yes) {
            accepted.add(key);
        }
        return yes;
    }
}
