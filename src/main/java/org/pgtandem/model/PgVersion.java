package org.pgtandem.model;

/**
 * A PostgreSQL server version, 10 or newer.
 *
 * @param num {@code server_version_num}, for example 150014
 */
public record PgVersion(int num) implements Comparable<PgVersion> {

    /**
     * Reads a version as PostgreSQL prints it.
     *
     * @param text a version such as {@code 15}, {@code 15.14} or {@code 15.14 (Debian 15.14-0+deb12u1)}
     */
    public static PgVersion parse(String text) {
        String[] parts = text.strip().split("[ (]", 2)[0].split("\\.", 2);
        int minor = parts.length > 1 ? Integer.parseInt(parts[1].replaceAll("\\D.*", "")) : 0;
        return new PgVersion(Integer.parseInt(parts[0].replaceAll("\\D.*", "")) * 10_000 + minor);
    }

    public int major() {
        return num / 10_000;
    }

    public boolean atLeast(int major) {
        return major() >= major;
    }

    @Override
    public int compareTo(PgVersion other) {
        return Integer.compare(num, other.num);
    }

    @Override
    public String toString() {
        return major() + "." + num % 10_000;
    }
}
