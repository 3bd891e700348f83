package dev.milepost.task.series.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.series.PreviewSeriesHandler;
import dev.milepost.task.series.PreviewSeriesHandler.Preview;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.series.SeriesQueries;
import dev.milepost.task.series.SeriesStatus;
import dev.milepost.task.series.SkipOccurrence;
import dev.milepost.task.series.SkipOccurrenceHandler;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.web.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// All series of a user over HTTP, and when one of them occurs (TASK-7).
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping(SeriesController.PATH)
@Tag(name = "Series")
class OccurrenceController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3 * 366;

    private final SeriesQueries queries;
    private final PreviewSeriesHandler preview;
    private final SkipOccurrenceHandler skip;
    private final TaskQueries tasks;
    private final Cursors cursors;
    private final Clock clock;

    OccurrenceController(
            SeriesQueries queries,
            PreviewSeriesHandler preview,
            SkipOccurrenceHandler skip,
            TaskQueries tasks,
            Cursors cursors,
            Clock clock) {
        this.queries = queries;
        this.preview = preview;
        this.skip = skip;
        this.tasks = tasks;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All series, the newest first")
    Mono<Page<SeriesView>> list(
            UserId user,
            @RequestParam(required = false) @Nullable SeriesStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Position after = cursors.decode(cursor, Position.class);
        int most = PageLimit.of(limit);
        return queries.of(user, status, after == null ? null : after.id(), most + 1)
                .map(found -> page(found, most));
    }

    private Page<SeriesView> page(List<Series> found, int limit) {
        return Page.of(
                found, limit, SeriesView::of, last -> new Position(last.id().value()), cursors);
    }

    @GetMapping("/{id}/occurrences")
    @Operation(
            summary = "When a series occurs: its tasks, and what is still to become one",
            description =
                    "From today and for 30 days unless told; at most 500 of at most three years.")
    Mono<OccurrencesView> occurrences(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.timezone());
        LocalDate first = Objects.requireNonNullElse(from, today);
        LocalDate last = Objects.requireNonNullElseGet(to, () -> first.plusDays(USUAL_DAYS));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new InvalidField("to", "must be from the first day to three years after it");
        }
        return preview.handle(new SeriesId(id), user.id(), first, last).map(OccurrencesView::of);
    }

    @PostMapping("/{id}/skip")
    @Operation(
            summary = "Skip one occurrence",
            description = "The next that is open unless told. Answers its task.")
    Mono<TaskView> skip(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestParam(name = "recurrence_id", required = false)
                    @Nullable LocalDateTime recurrenceId,
            @Valid @RequestBody(required = false) @Nullable SkipRequest request) {
        String reason = request == null ? null : request.reason();
        return skip.handle(new SkipOccurrence(new SeriesId(id), user, recurrenceId, reason))
                .flatMap(tasks::shown)
                .map(TaskView::of);
    }

    /// @param reason why
    record SkipRequest(@Nullable @Size(max = 500) String reason) {}

    record OccurrencesView(List<OccurrenceView> items) {

        private static OccurrencesView of(Preview preview) {
            return new OccurrencesView(
                    preview.occurrences().stream()
                            .map(shown ->
                                    OccurrenceView.of(
                                            preview.series(), shown.occurrence(), shown.made()))
                            .toList());
        }
    }

    /// Where a page ends.
    record Position(UUID id) {}
}
