package org.pgtandem.ui.monitor;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/**
 * One slot as the card shows it.
 *
 * @param about  active and by whom, or since when not
 * @param kept   WAL it keeps
 * @param status PostgreSQL's word; null before 13
 * @param alarm  WARNING or BLOCKER where the word is bad news; null where it is not
 */
record SlotLine(String name, boolean active, Text about, Text kept, @Nullable String status, @Nullable Sign alarm) {}
