package dev.milepost.task.template;

import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as its user sees it.
record TemplateView(
        UUID id,
        String title,
        String description,
        Priority priority,
        List<String> tags,
        @Nullable Integer estimatedDuration,
        List<String> subtasks,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TemplateView of(Template template) {
        TaskFields task = template.task();
        return new TemplateView(
                template.id(),
                task.title(),
                task.description(),
                task.priority(),
                task.tags(),
                task.estimatedDuration(),
                template.subtasks(),
                template.version(),
                template.createdAt(),
                template.updatedAt());
    }
}
