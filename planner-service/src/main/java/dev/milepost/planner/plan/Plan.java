package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.List;

/// Dated tasks in their order, whoever proposed them.
public record Plan(LocalDate startDate, LocalDate endDate, List<PlannedTask> tasks) {

    public Plan {
        tasks = List.copyOf(tasks);
    }
}
