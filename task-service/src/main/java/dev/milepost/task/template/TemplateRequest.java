package dev.milepost.task.template;

import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.web.TaskRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a template that its user writes: what `POST` and `PUT` take whole, and `PATCH` in part. They are as those
/// of a task.
///
/// @param title one line, at most 200 characters
/// @param description at most 2000 characters
/// @param priority `low`, `medium` (unless told) or `high`
/// @param estimatedDuration minutes, 1 to 720
/// @param tags at most 20 words of at most 50 characters; they are kept in lower case, each once
/// @param subtasks titles of the subtasks that each task gets, at most 20
/// @param version with `PUT` and `PATCH`, the version that the caller saw
record TemplateRequest(
        @NotNull
                @Size(max = 200)
                @Pattern(regexp = TaskRequest.ONE_LINE, message = TaskRequest.LINE)
                String title,
        @Nullable @Size(max = 2000) @Pattern(regexp = TaskRequest.TEXT, message = TaskRequest.CLEAN)
                String description,
        @Nullable Priority priority,
        @Nullable @Min(1) @Max(720) Integer estimatedDuration,
        @Nullable @Size(max = 20)
                List<@NotNull @Pattern(regexp = TaskRequest.TAG, message = TaskRequest.WORD) String>
                        tags,
        @Nullable @Size(max = 20)
                List<
                                @NotNull @Size(max = 200)
                                @Pattern(regexp = TaskRequest.ONE_LINE, message = TaskRequest.LINE)
                                String>
                        subtasks,
        @Nullable @Positive Long version) {

    static TemplateRequest of(Template template) {
        TaskFields task = template.task();
        return new TemplateRequest(
                task.title(),
                task.description(),
                task.priority(),
                task.estimatedDuration(),
                task.tags(),
                template.subtasks(),
                null);
    }

    /// What the tasks say.
    TaskFields task() {
        return new TaskRequest(
                        title,
                        description,
                        priority,
                        null,
                        null,
                        null,
                        estimatedDuration,
                        tags,
                        null,
                        null,
                        null)
                .fields(ZoneOffset.UTC);
    }

    List<String> subtaskTitles() {
        return subtasks == null ? List.of() : subtasks.stream().map(String::strip).toList();
    }
}
