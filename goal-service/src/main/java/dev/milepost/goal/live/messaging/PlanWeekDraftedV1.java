package dev.milepost.goal.live.messaging;

import java.util.List;
import java.util.UUID;

/// What is read of `contracts/planner/PlanWeekDrafted.v1`.
record PlanWeekDraftedV1(
        UUID goalId,
        int number,
        int weekNumber,
        String milestone,
        List<Task> tasks,
        boolean provisional) {

    record Task(String kind, String title, int estimatedDuration) {}
}
