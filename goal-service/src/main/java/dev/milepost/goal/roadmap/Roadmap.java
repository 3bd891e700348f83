package dev.milepost.goal.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The way to a goal, week by week and day by day (GOAL-2). Weeks and days are counted from the goal's first day by the
/// date on which a task is due now, so that a task that has moved stands where it has moved to.
public record Roadmap(List<Week> weeks) {

    private static final int DAYS_A_WEEK = 7;

    /// @param milestone what most tasks of the week lead to
    /// @param days an entry per task, in order; tasks of the same day have the same number
    public record Week(int week, String milestone, List<Day> days) {}

    /// @param day of the week, 1 to 7, from the weekday on which the goal starts
    public record Day(
            int day,
            UUID taskId,
            String title,
            String description,
            String kind,
            TaskStatus status,
            LocalDate dueDate,
            LocalDate originalPlannedDate,
            int estimatedDuration,
            PlanChange change,
            @Nullable LocalDate previousDueDate,
            @Nullable String changeReason) {

        static Day of(LocalDate start, RoadmapItem item) {
            return new Day(
                    dayIndex(start, item) % DAYS_A_WEEK + 1,
                    item.taskId(),
                    item.title(),
                    item.description(),
                    item.kind(),
                    item.status(),
                    item.dueDate(),
                    item.originalPlannedDate(),
                    item.estimatedDuration(),
                    item.change(),
                    item.previousDueDate(),
                    item.changeReason());
        }
    }

    public static Roadmap of(LocalDate start, List<RoadmapItem> items) {
        TreeMap<Integer, List<RoadmapItem>> weeks =
                items.stream()
                        .sorted(
                                Comparator.comparing(RoadmapItem::dueDate)
                                        .thenComparing(RoadmapItem::orderInGoal)
                                        .thenComparing(RoadmapItem::taskId))
                        .collect(
                                Collectors.groupingBy(
                                        item -> dayIndex(start, item) / DAYS_A_WEEK + 1,
                                        TreeMap::new,
                                        Collectors.toList()));
        return new Roadmap(
                weeks.entrySet().stream()
                        .map(week -> week(start, week.getKey(), week.getValue()))
                        .toList());
    }

    private static Week week(LocalDate start, int number, List<RoadmapItem> items) {
        return new Week(
                number, milestone(items), items.stream().map(item -> Day.of(start, item)).toList());
    }

    /// Of equally many, the earlier.
    private static String milestone(List<RoadmapItem> items) {
        boolean anyOnTheWay = items.stream().anyMatch(RoadmapItem::isOnTheWay);
        Map<String, Long> counts =
                items.stream()
                        .filter(item -> item.isOnTheWay() || !anyOnTheWay)
                        .map(RoadmapItem::milestone)
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        String most = "";
        for (Map.Entry<String, Long> milestone : counts.entrySet()) {
            if (milestone.getValue() > counts.getOrDefault(most, 0L)) {
                most = milestone.getKey();
            }
        }
        return most;
    }

    /// A task that was moved before the first day is shown on it.
    private static int dayIndex(LocalDate start, RoadmapItem item) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(start, item.dueDate())));
    }
}
