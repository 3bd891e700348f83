package dev.milepost.goal.proposal;

import dev.milepost.goal.roadmap.PlanChange;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open task as the proposal would have it.
///
/// @param kind passed on as it came, such as `LEARN`
/// @param estimatedDuration in minutes
/// @param previousDueDate where a moved task is now
/// @param changeReason why it moves or is new
public record ProposedTask(
        UUID taskId,
        String title,
        String description,
        String kind,
        LocalDate dueDate,
        int estimatedDuration,
        PlanChange change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason) {

    /// The day on which it is now; null when it does not exist yet.
    @Nullable LocalDate dueNow() {
        return switch (change) {
            case KEPT -> dueDate;
            case MOVED -> previousDueDate;
            case ADDED, DROPPED -> null;
        };
    }
}
