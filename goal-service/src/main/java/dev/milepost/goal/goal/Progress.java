package dev.milepost.goal.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How far a goal has come (GOAL-6).
///
/// @param completed tasks that are done
/// @param counted all tasks but those that a plan dropped or that were cancelled
/// @param revision grows whenever the roadmap changes
public record Progress(int completed, int counted, int revision) {

    static final Progress NONE = new Progress(0, 0, 0);

    private static final BigDecimal NEARLY = new BigDecimal("99.9");

    /// One decimal; 100.0 only when everything is done.
    public BigDecimal percentage() {
        if (counted == 0) {
            return BigDecimal.ZERO.setScale(1);
        }
        BigDecimal share =
                BigDecimal.valueOf(completed * 100L)
                        .divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP);
        return completed < counted ? share.min(NEARLY) : share;
    }
}
