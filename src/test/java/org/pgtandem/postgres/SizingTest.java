package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizingTest {

    @Test
    void of_oneGigabyteAsTheKernelSeesIt_isTheCoursesConfiguration() {
        assertThat(Sizing.of(1_014_120_448L)).containsEntry("max_connections", "20")
                .containsEntry("shared_buffers", "256MB").containsEntry("effective_cache_size", "768MB")
                .containsEntry("maintenance_work_mem", "64MB").containsEntry("work_mem", "3276kB")
                .containsEntry("wal_buffers", "7864kB").containsEntry("min_wal_size", "1GB")
                .containsEntry("max_wal_size", "2GB").containsEntry("temp_buffers", "8MB");
    }

    @Test
    void of_muchMemory_staysWithinTheUsualBounds() {
        assertThat(Sizing.of(64L << 30)).containsEntry("max_connections", "100")
                .containsEntry("shared_buffers", "16GB").containsEntry("maintenance_work_mem", "2GB")
                .containsEntry("wal_buffers", "16MB");
    }

    @Test
    void of_noKnownMemory_isStillUsable() {
        assertThat(Sizing.of(0)).containsEntry("shared_buffers", "32MB");
    }
}
