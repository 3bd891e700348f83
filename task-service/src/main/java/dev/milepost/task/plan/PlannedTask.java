package dev.milepost.task.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as a plan wants it to be.
///
/// @param because why the plan adds or moves it
public record PlannedTask(TaskContent content, LocalDate dueDate, Because because) {

    public UUID id() {
        return content.id();
    }

    @Nullable String reason() {
        return because.words();
    }
}
