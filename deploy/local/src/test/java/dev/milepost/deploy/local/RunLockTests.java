package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir Path folder;

    @Test
    void letsOneAtATimeRunAndNamesIt() {
        Home home = new Home(folder);
        try (RunLock held = RunLock.take(home)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> RunLock.take(home))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void isFreeAgainAfterwards() {
        Home home = new Home(folder);
        RunLock.take(home).close();

        RunLock.take(home).close();

        assertThat(home.run().resolve("milepost.pid")).doesNotExist();
    }
}
