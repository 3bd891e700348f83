package dev.milepost.task.series;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Shows when a series occurs: what has become tasks, and what the rule still gives (TASK-7).
@Component
public class PreviewSeriesHandler {

    /// How much of a series is shown at once.
    public static final int MOST = 500;

    private final SeriesQueries queries;

    PreviewSeriesHandler(SeriesQueries queries) {
        this.queries = queries;
    }

    /// @param first the first day that is shown
    /// @param last the last one
    public Mono<Preview> handle(SeriesId id, UserId user, LocalDate first, LocalDate last) {
        return queries.one(id, user)
                .flatMap(series ->
                        queries.instances(
                                        id, first.atStartOfDay(), last.atTime(LocalTime.MAX), MOST)
                                .map(made -> Preview.of(series, made, first, last)));
    }

    /// What is shown of a series.
    public record Preview(Series series, List<Shown> occurrences) {

        private static Preview of(
                Series series, List<Instance> made, LocalDate first, LocalDate last) {
            Map<LocalDateTime, Instance> tasks =
                    made.stream()
                            .collect(Collectors.toMap(Instance::recurrenceId, Function.identity()));
            Map<LocalDateTime, Shown> shown = new TreeMap<>();
            tasks.forEach((local, task) ->
                    shown.put(local, new Shown(series.schedule().occurrence(local), task)));
            series.toCome(first, last, MOST)
                    .forEach(next -> shown.putIfAbsent(next.local(), new Shown(next, null)));
            return new Preview(series, new ArrayList<>(shown.values()));
        }
    }

    /// @param made null when it has not become a task
    public record Shown(Occurrence occurrence, @Nullable Instance made) {}
}
