package dev.milepost.task.task;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a task comes from.
///
/// @param templateId the template that it was made of
/// @param seriesId the series that it is an occurrence of
/// @param recurrenceId the local start that the series gave it, whenever it is due now (RFC 5545, 3.8.4.4)
public record TaskOrigin(
        TaskSource source,
        @Nullable UUID templateId,
        @Nullable UUID seriesId,
        @Nullable LocalDateTime recurrenceId) {

    public static final TaskOrigin PLAN = new TaskOrigin(TaskSource.PLAN, null, null, null);
    public static final TaskOrigin USER = new TaskOrigin(TaskSource.USER, null, null, null);
}
