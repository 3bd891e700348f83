package dev.milepost.task.template;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.subtask.ChangeChecklist;
import dev.milepost.task.subtask.ChangeChecklistHandler;
import dev.milepost.task.subtask.Checklist;
import dev.milepost.task.subtask.ChecklistCommand.AddSubtasks;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.CreateTaskHandler;
import dev.milepost.task.task.SubtaskSource;
import dev.milepost.task.task.Task;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Makes tasks with the subtasks of their templates, both or neither.
@Component
class TasksOfTemplates {

    private final CreateTaskHandler tasks;
    private final ChangeChecklistHandler checklists;
    private final TransactionalOperator transactions;

    TasksOfTemplates(
            CreateTaskHandler tasks,
            ChangeChecklistHandler checklists,
            TransactionalOperator transactions) {
        this.tasks = tasks;
        this.checklists = checklists;
        this.transactions = transactions;
    }

    Mono<Task> make(CreateTask wish, List<String> subtasks) {
        return tasks.handle(wish)
                .flatMap(task -> divided(task, wish.user(), subtasks))
                .as(transactions::transactional);
    }

    private Mono<Task> divided(Task task, CurrentUser user, List<String> subtasks) {
        if (subtasks.isEmpty()) {
            return Mono.just(task);
        }
        AddSubtasks wish = AddSubtasks.titled(subtasks, SubtaskSource.MANUAL);
        return checklists
                .handle(new ChangeChecklist(task.details().id(), user, wish, null))
                .map(Checklist::task);
    }
}
