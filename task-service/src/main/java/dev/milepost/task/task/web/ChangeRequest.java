package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskCommand.RescheduleTask;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskCommand.StartTask;
import dev.milepost.task.task.TaskStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What `PATCH /tasks/{id}` takes: one wish, which is a status, a date, or words (title, description or both). Words and
/// dates that a user chose are not changed by any plan.
///
/// @param status `completed`, `skipped`, `in_progress`, or `pending` to open a task again
/// @param reason why a task is skipped; only with `skipped`
/// @param title at most 200 characters
/// @param description at most 2000 characters
/// @param dueDate today or later, within three years
/// @param version the version that the caller saw
record ChangeRequest(
        @Nullable TaskStatus status,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE, message = LINE) String title,
        @Nullable @Size(max = 2000) @Pattern(regexp = TEXT, message = BLANK) String description,
        @Nullable LocalDate dueDate,
        @Nullable @Positive Long version) {

    private static final String ONE_LINE = "(?=.*\\S)\\P{Cntrl}*";
    private static final String LINE = "must be one line that is not blank";
    private static final String TEXT = "(?=\\s*\\S)[\\P{Cntrl}\\n\\r\\t]*";
    private static final String BLANK =
            "must be text that is not blank, without control characters";

    TaskCommand command() {
        if (reason != null && status != TaskStatus.SKIPPED) {
            throw new InvalidField("reason", "goes with the status skipped only");
        }
        if (status != null && dueDate != null) {
            throw new InvalidField("due_date", "cannot be changed together with the status");
        }
        if (title != null || description != null) {
            return toWords();
        }
        if (dueDate != null) {
            return new RescheduleTask(dueDate);
        }
        return toStatus();
    }

    private TaskCommand toWords() {
        if (status != null || dueDate != null) {
            String field = title == null ? "description" : "title";
            throw new InvalidField(field, "cannot be changed together with the status or the date");
        }
        return new EditTask(stripped(title), stripped(description));
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null ? null : words.strip();
    }

    private TaskCommand toStatus() {
        return switch (status) {
            case null ->
                    throw new InvalidField(
                            "status", "is required unless due_date, title or description is given");
            case COMPLETED -> new CompleteTask();
            case SKIPPED -> new SkipTask(reason);
            case IN_PROGRESS -> new StartTask();
            case PENDING -> new ReopenTask();
            case OVERDUE, CANCELLED ->
                    throw new InvalidField(
                            "status", "must be one of PENDING, IN_PROGRESS, COMPLETED, SKIPPED");
        };
    }
}
