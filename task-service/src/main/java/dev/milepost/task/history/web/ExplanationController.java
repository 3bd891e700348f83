package dev.milepost.task.history.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.task.history.ExplainTaskHandler;
import dev.milepost.task.task.TaskId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// "Why?": the chain of what put a task where it is (PLAN-10).
@RestController
@RequiresScope(Scope.TASKS_READ)
@Tag(name = "Tasks")
class ExplanationController {

    private final ExplainTaskHandler handler;

    ExplanationController(ExplainTaskHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/api/v1/tasks/{id}/explanation")
    @Operation(
            summary = "Why the task is where it is",
            description =
                    """
                    Everything that happened to the task, the newest last, at most 200 steps: what plans did to it, by which \
                    rule and in answer to which events, what its user did, and that its day passed. The run_id of a plan \
                    is the id of one of the goal's plan runs.\
                    """)
    Mono<ExplanationView> explanation(@PathVariable UUID id, CurrentUser user) {
        return handler.handle(new TaskId(id), user).map(ExplanationView::of);
    }
}
