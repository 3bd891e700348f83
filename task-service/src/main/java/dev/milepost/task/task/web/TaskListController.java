package dev.milepost.task.task.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.task.GoalAccess;
import dev.milepost.task.task.ListedTask;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskCounts;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.DueWithin;
import dev.milepost.task.task.TaskFilter.Origin;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Lists of tasks over HTTP: today, by what is asked for, and how many there are (TASK-3).
@RestController
@RequiresScope(Scope.TASKS_READ)
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskListController {

    private static final int MOST_TAGS = 20;

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

    /// The tasks of the user's today, own ones and those of active goals, and how many are late.
    @GetMapping("/today")
    @Operation(summary = "What is due today, and how much is late")
    Mono<TodayView> today(CurrentUser user) {
        LocalDate day = todayOf(user);
        return queries.dueOn(day, user.id())
                .map(TaskView::of)
                .collectList()
                .zipWith(
                        queries.lateOn(day, user.id()),
                        (tasks, late) -> new TodayView(day, user.timezone().getId(), late, tasks));
    }

    @GetMapping("/counts")
    @Operation(
            summary = "How many tasks there are, for badges",
            description =
                    """
                    Without hidden and archived tasks. `today`, `overdue` and `upcoming` are of open tasks of the user's own \
                    and of active goals; `statuses` are of all tasks, and everything else is of open ones.\
                    """)
    Mono<CountsView> counts(CurrentUser user) {
        LocalDate day = todayOf(user);
        return queries.counts(user.id(), day, MOST_TAGS)
                .map(counts -> CountsView.of(day, user.timezone().getId(), counts));
    }

    @GetMapping
    @Operation(
            summary = "Tasks by whatever is asked for, sorted, page by page",
            description =
                    """
                    All filters can be combined; of `status`, `priority` and `tag` there may be several. Tasks without a day \
                    come last, whichever way days are sorted. `search` finds tasks in whose title or description each of \
                    its words begins a word, in any case and with or without accents, also with one mistake in words from \
                    four letters on; by relevance, what has the words as they are written comes first, the word before its \
                    beginning, and the title before the description. A cursor goes with the filters and the order that it \
                    was given for.\
                    """)
    Mono<Page<TaskView>> list(
            CurrentUser user,
            @RequestParam(name = "goal_id", required = false) @Nullable UUID goalId,
            @Parameter(example = "[\"pending\", \"overdue\"]") @RequestParam(required = false)
                    @Nullable Set<TaskStatus> status,
            @Parameter(example = "[\"high\"]") @RequestParam(required = false)
                    @Nullable Set<Priority> priority,
            @Parameter(example = "[\"home\", \"garden\"]") @RequestParam(required = false)
                    @Nullable List<String> tag,
            @Parameter(description = "`any` (unless told) or `all` of the tags")
                    @RequestParam(name = "tags_match", required = false)
                    @Nullable String tagsMatch,
            @RequestParam(name = "start_date", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate startDate,
            @RequestParam(name = "end_date", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate endDate,
            @Parameter(description = "Whether the task is open and its day has passed")
                    @RequestParam(required = false)
                    @Nullable Boolean overdue,
            @RequestParam(name = "has_due_date", required = false) @Nullable Boolean hasDueDate,
            @Parameter(description = "`true` shows hidden tasks, and only those")
                    @RequestParam(defaultValue = "false")
                    boolean hidden,
            @Parameter(description = "`true` shows archived tasks, and only those")
                    @RequestParam(defaultValue = "false")
                    boolean archived,
            @RequestParam(required = false) @Nullable TaskSource source,
            @RequestParam(name = "template_id", required = false) @Nullable UUID templateId,
            @RequestParam(name = "series_id", required = false) @Nullable UUID seriesId,
            @Parameter(
                            description = "At most 100 characters and 8 words",
                            example = "dentist appointment")
                    @RequestParam(required = false)
                    @Nullable String search,
            @Parameter(
                            description =
                                    "`due_date` (unless told), `priority`, `created_at`, `updated_at`, `title`"
                                            + " (or `alpha`) or `relevance` (unless told when there is a `search`)",
                            example = "priority")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(
                            description =
                                    "`asc` or `desc`; unless told `asc` for days and titles, `desc` for all others")
                    @RequestParam(required = false)
                    @Nullable String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ListWords words = ListWords.of(search, sort, order);
        TaskFilter filter =
                new TaskFilter(
                        user.id(),
                        todayOf(user),
                        goalId,
                        status == null ? Set.of() : status,
                        priority == null ? Set.of() : priority,
                        ListWords.tagged(tag, tagsMatch),
                        ListWords.checked(new DueWithin(startDate, endDate, overdue, hasDueDate)),
                        hidden,
                        archived,
                        new Origin(source, templateId, seriesId),
                        words.search(),
                        words.sort(),
                        words.descending());
        return allowed(user, goalId).then(page(filter, PageLimit.of(limit), cursor));
    }

    private Mono<Void> allowed(CurrentUser user, @Nullable UUID goalId) {
        return goalId == null ? Mono.empty() : goals.check(goalId, user.id());
    }

    private Mono<Page<TaskView>> page(TaskFilter filter, int most, @Nullable String cursor) {
        Cursors ofList = cursors.within(filter.cursorWords());
        return queries.list(filter, ofList.decode(cursor, Position.class), most + 1)
                .map(found ->
                        Page.of(
                                found,
                                most,
                                task -> TaskView.of(task.summary()),
                                ListedTask::position,
                                ofList));
    }

    private LocalDate todayOf(CurrentUser user) {
        return LocalDate.ofInstant(clock.instant(), user.timezone());
    }

    /// @param overdueCount open tasks whose day has passed
    record TodayView(LocalDate date, String timezone, int overdueCount, List<TaskView> items) {}

    /// @param date the user's today
    /// @param tags the most frequent 20
    record CountsView(
            LocalDate date,
            String timezone,
            int today,
            int overdue,
            int upcoming,
            int withoutDate,
            Map<TaskStatus, Integer> statuses,
            Map<Priority, Integer> priorities,
            List<TaskCounts.OfTag> tags,
            List<TaskCounts.OfGoal> goals) {

        static CountsView of(LocalDate date, String timezone, TaskCounts counts) {
            return new CountsView(
                    date,
                    timezone,
                    counts.today(),
                    counts.overdue(),
                    counts.upcoming(),
                    counts.withoutDate(),
                    counts.statuses(),
                    counts.priorities(),
                    counts.tags(),
                    counts.goals());
        }
    }
}
