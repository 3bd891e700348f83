package dev.milepost.task.history.persistence;

import dev.milepost.task.history.Step;
import dev.milepost.task.history.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of `task_history` under their own names.
record StepRow(
        UUID userId,
        UUID taskId,
        long version,
        @Nullable UUID goalId,
        Instant at,
        What what,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable UUID planId) {

    static StepRow of(Step step) {
        return new StepRow(
                step.userId().value(),
                step.taskId(),
                step.version(),
                step.goalId(),
                step.at(),
                step.what(),
                step.from(),
                step.to(),
                step.rule(),
                step.reason(),
                step.planId());
    }
}
