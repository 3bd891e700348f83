package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the planner knows of a task of a goal. A task that an earlier plan dropped is not among them.
///
/// @param movedByUser whether the user put it on its date by hand, after which no plan moves it while that date is ahead
/// @param editedByUser whether its words and minutes are the user's own, after which no plan changes them or drops it
/// @param closedAt when it was completed, skipped or cancelled; null while it is open
public record TaskState(
        UUID id,
        TaskStatus status,
        LocalDate dueDate,
        int order,
        int weekNumber,
        int dayNumberInWeek,
        String milestone,
        TaskKind kind,
        String title,
        String description,
        int estimatedMinutes,
        boolean movedByUser,
        boolean editedByUser,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isDone() {
        return status == TaskStatus.COMPLETED;
    }

    /// Whether it takes as long as its user says, whatever a day holds.
    boolean keepsMinutes() {
        return isOpen() && editedByUser;
    }

    /// Whether the user has begun it or written its words, so that no plan takes it away.
    public boolean isUsersOwn() {
        return isOpen() && (status == TaskStatus.IN_PROGRESS || editedByUser);
    }

    /// Whether its place was chosen by the user and is still ahead.
    public boolean isPinned(LocalDate today) {
        return isOpen() && movedByUser && !dueDate.isBefore(today);
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueDate.isBefore(today);
    }
}
