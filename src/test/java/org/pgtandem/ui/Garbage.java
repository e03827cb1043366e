package org.pgtandem.ui;

import java.lang.ref.WeakReference;

/** Shows what only hangs on weak references, as a binding that no view holds. */
public final class Garbage {

    private Garbage() {}

    /** Returns once the collector has taken what nobody holds. */
    public static void collect() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        while (canary.get() != null) {
            System.gc();
        }
    }
}
