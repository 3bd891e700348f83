package dev.milepost.task.focus.web;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.focus.StartFocus;
import dev.milepost.task.task.TaskId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a new focus session is to be.
///
/// @param taskId the open task that it is on; none for a session on no task
/// @param plannedMinutes 25 unless told; nothing happens when they are over
/// @param breakMinutes of the rest after it; 5 unless told
record StartRequest(
        @Nullable UUID taskId,
        @Nullable @Min(1) @Max(480) Integer plannedMinutes,
        @Nullable @Min(0) @Max(120) Integer breakMinutes) {

    static final StartRequest PLAIN = new StartRequest(null, null, null);

    private static final int USUAL_MINUTES = 25;
    private static final int USUAL_BREAK = 5;

    StartFocus wish(UserId user) {
        return new StartFocus(
                user,
                taskId == null ? null : new TaskId(taskId),
                Objects.requireNonNullElse(plannedMinutes, USUAL_MINUTES),
                Objects.requireNonNullElse(breakMinutes, USUAL_BREAK));
    }
}
