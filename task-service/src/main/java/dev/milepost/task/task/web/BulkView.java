package dev.milepost.task.task.web;

import dev.milepost.kit.problem.Problem;
import dev.milepost.task.task.Outcome;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a bulk answers.
///
/// @param succeeded how many operations came true
/// @param items what became of each operation, in their order
record BulkView(int succeeded, int refused, List<ItemView> items) {

    /// @param index the place of the operation, counted from 0
    /// @param status what the operation would answer by itself
    /// @param id of the task
    /// @param task as it is after all operations; null when it was deleted or refused
    /// @param problem why it was refused
    record ItemView(
            int index,
            int status,
            @Nullable UUID id,
            @Nullable TaskView task,
            @Nullable Map<String, Object> problem) {}

    static BulkView of(List<Outcome> outcomes, Map<TaskId, TaskSummary> tasks) {
        List<ItemView> items = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            items.add(item(items.size(), outcome, tasks));
        }
        int refused = (int) outcomes.stream().filter(Outcome.Refused.class::isInstance).count();
        return new BulkView(outcomes.size() - refused, refused, items);
    }

    private static ItemView item(int index, Outcome outcome, Map<TaskId, TaskSummary> tasks) {
        return switch (outcome) {
            case Outcome.Done(var task, boolean created) -> {
                TaskSummary shown = tasks.get(task.details().id());
                HttpStatus status = created ? HttpStatus.CREATED : HttpStatus.OK;
                yield new ItemView(
                        index,
                        status.value(),
                        task.details().id().value(),
                        shown == null ? null : TaskView.of(shown),
                        null);
            }
            case Outcome.Gone(var id) ->
                    new ItemView(index, HttpStatus.NO_CONTENT.value(), id.value(), null, null);
            case Outcome.Refused(var refusal) ->
                    new ItemView(
                            index,
                            refusal.status().value(),
                            null,
                            null,
                            Problem.of(refusal).body());
        };
    }
}
