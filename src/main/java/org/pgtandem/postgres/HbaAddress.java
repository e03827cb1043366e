package org.pgtandem.postgres;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses of pg_hba.conf: networks, keywords and names. */
final class HbaAddress {

    private HbaAddress() {}

    /**
     * Whether a rule's address covers a client's. Names match by their text alone, since only the server's resolver
     * knows what they mean, and so do {@code samehost} and {@code samenet}.
     */
    static boolean matches(String rule, String client) {
        if (rule.equals("all") || rule.equals(client)) {
            return true;
        }
        int slash = rule.indexOf('/');
        String network = slash < 0 ? rule : rule.substring(0, slash);
        if (!Addresses.isNumeric(network) || !Addresses.isNumeric(client)) {
            return false;
        }
        byte[] own = bytes(network);
        byte[] other = bytes(client);
        int length = slash < 0 ? own.length * 8 : Integer.parseInt(rule.substring(slash + 1));
        return own.length == other.length && prefix(own, length).equals(prefix(other, length));
    }

    /** The network in the notation with a slash, from an address and a mask of its own. */
    static String withMask(String network, String mask) {
        return network + "/" + new BigInteger(1, bytes(mask)).bitCount();
    }

    private static BigInteger prefix(byte[] address, int length) {
        return new BigInteger(1, address).shiftRight(Math.max(0, address.length * 8 - length));
    }

    /** Empty for a broken number; nothing is ever asked of a resolver. */
    private static byte[] bytes(String numeric) {
        try {
            return InetAddress.ofLiteral(numeric).getAddress();
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
