package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.task.GoalAccess;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Lists of tasks over HTTP: today, and by what is asked for (TASK-3).
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskListController {

    private final TaskQueries queries;
    private final GoalAccess goals;
    private final Cursors cursors;
    private final Clock clock;

    TaskListController(TaskQueries queries, GoalAccess goals, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.goals = goals;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// The tasks of the user's today, across all active goals, and how many are late.
    @GetMapping("/today")
    @Operation(summary = "What is due today, and how much is late")
    Mono<TodayView> today(CurrentUser user) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), user.timezone());
        return queries.dueOn(day, user.id())
                .map(TaskView::of)
                .collectList()
                .zipWith(
                        queries.lateOn(day, user.id()),
                        (tasks, late) -> new TodayView(day, user.timezone().getId(), late, tasks));
    }

    @GetMapping
    @Operation(summary = "Tasks by goal, status and date, in the order of their days")
    Mono<Page<TaskView>> list(
            CurrentUser user,
            @RequestParam(name = "goal_id", required = false) @Nullable UUID goalId,
            @RequestParam(required = false) @Nullable TaskStatus status,
            @RequestParam(name = "start_date", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate startDate,
            @RequestParam(name = "end_date", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate endDate,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw new InvalidField("start_date", "must not be after end_date");
        }
        TaskFilter filter =
                new TaskFilter(
                        user.id(),
                        goalId,
                        status,
                        startDate,
                        endDate,
                        cursors.decode(cursor, Position.class),
                        PageLimit.of(limit));
        Mono<Void> allowed = goalId == null ? Mono.empty() : goals.check(goalId, user.id());
        return allowed.then(queries.list(filter)).map(tasks -> page(tasks, filter));
    }

    private Page<TaskView> page(List<TaskSummary> tasks, TaskFilter filter) {
        return Page.of(tasks, filter.limit(), TaskView::of, Position::of, cursors);
    }

    /// @param overdueCount tasks of active goals whose day has passed
    record TodayView(LocalDate date, String timezone, int overdueCount, List<TaskView> items) {}
}
