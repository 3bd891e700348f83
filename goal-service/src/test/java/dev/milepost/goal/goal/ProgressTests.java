package dev.milepost.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GOAL-6: progress in per cent")
class ProgressTests {

    @ParameterizedTest
    @CsvSource({
        "0,0,0.0",
        "0,7,0.0",
        "1,3,33.3",
        "2,3,66.7",
        "1,2000,0.1",
        "1999,2000,99.9",
        "2000,2000,100.0",
    })
    void hasOneDecimalAndIsFullOnlyWhenAllIsDone(int completed, int counted, BigDecimal share) {
        assertThat(new Progress(completed, counted, 1).percentage()).isEqualTo(share);
    }
}
