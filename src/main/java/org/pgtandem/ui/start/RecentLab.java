package org.pgtandem.ui.start;

import java.nio.file.Path;

/** A lab opened before: its name, its nodes' names, and the file it is in. */
public record RecentLab(String name, String primary, String standbys, Path file) {}
