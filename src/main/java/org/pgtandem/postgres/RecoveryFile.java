package org.pgtandem.postgres;

/**
 * A file of the copy that makes it a standby.
 *
 * @param name  file name in the data directory
 * @param lines what it holds, every line ended; empty for a signal file
 * @param whole whether this is all of the file; else lines after what it holds already, where the last of a name wins
 */
public record RecoveryFile(String name, String lines, boolean whole) {}
