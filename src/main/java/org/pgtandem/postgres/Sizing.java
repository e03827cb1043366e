package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sizes for a node's memory by the usual rules of thumb; for 1 GB they are the values of the course's lab. */
final class Sizing {

    private static final long MB = 1024 * 1024;
    private static final long GB = 1024 * MB;

    private Sizing() {}

    static Map<String, String> of(long memoryBytes) {
        long memory = nominal(memoryBytes);
        long connections = memory <= 2 * GB ? 20 : 100;
        long buffers = memory / 4;
        Map<String, String> sizes = new LinkedHashMap<>();
        sizes.put("max_connections", Long.toString(connections));
        sizes.put("shared_buffers", size(buffers));
        sizes.put("effective_cache_size", size(memory * 3 / 4));
        sizes.put("maintenance_work_mem", size(Math.min(memory / 16, 2 * GB)));
        sizes.put("work_mem", Math.max(64, (memory - buffers) / 1024 / (connections * 12)) + "kB");
        sizes.put("wal_buffers", walBuffers(buffers));
        sizes.put("min_wal_size", "1GB");
        sizes.put("max_wal_size", "2GB");
        sizes.put("checkpoint_completion_target", "0.9");
        sizes.put("random_page_cost", "4");
        sizes.put("effective_io_concurrency", "2");
        sizes.put("default_statistics_target", "100");
        sizes.put("temp_buffers", "8MB");
        return sizes;
    }

    /** The kernel keeps some for itself: 984 MB seen is a machine of 1 GB. Rounded up to eighths of a GB. */
    private static long nominal(long memoryBytes) {
        long step = GB / 8;
        return Math.max(step, (memoryBytes + step - 1) / step * step);
    }

    /** 3 % of the buffers, and never more than one WAL segment. */
    private static String walBuffers(long buffers) {
        long kilobytes = buffers / 1024 * 3 / 100;
        return kilobytes > 14 * 1024 ? "16MB" : kilobytes + "kB";
    }

    private static String size(long bytes) {
        return bytes % GB == 0 ? bytes / GB + "GB" : bytes % MB == 0 ? bytes / MB + "MB" : bytes / 1024 + "kB";
    }
}
