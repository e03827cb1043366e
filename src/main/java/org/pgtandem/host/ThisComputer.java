package org.pgtandem.host;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The computer that this program runs on, as locks and run records on nodes name it. */
public final class ThisComputer {

    private ThisComputer() {}

    /** Its host name; one without a name is {@code localhost}. */
    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
