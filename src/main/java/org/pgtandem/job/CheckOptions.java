package org.pgtandem.job;

/**
 * How strict a check is.
 *
 * @param willAsk whether the person will be asked for the standby's name before its data directory is replaced, so that
 *                a missing confirmation is a warning and not a blocker
 */
public record CheckOptions(boolean willAsk) {}
