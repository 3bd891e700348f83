package dev.milepost.planner.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goals and plans for tests.
public final class Examples {

    /// A Monday.
    public static final LocalDate START = LocalDate.parse("2026-03-02");

    private static final List<String> NAMES =
            List.of(
                    "Learn Python",
                    "Learn Spanish for my trip",
                    "Run a half marathon",
                    "Play the guitar",
                    "Write a novel",
                    "Pass the CISSP exam",
                    "Become a better cook",
                    "Lernen, wie man Brot backt",
                    "日本語を学ぶ",
                    "???",
                    "Improve my advanced Kubernetes skills");
    private static final List<Integer> DAILY_MINUTES =
            List.of(15, 20, 30, 45, 60, 90, 120, 480, 960);

    private Examples() {}

    public static GoalBrief brief(int days, int dailyMinutes, Set<DayOfWeek> restDays) {
        return new GoalBrief(
                new UUID(0, days),
                "Learn Python",
                "Python",
                SkillLevel.BEGINNER,
                START,
                days,
                dailyMinutes,
                restDays);
    }

    public static PlanningGround ground(int days, int dailyMinutes) {
        return PlanningGround.fresh(brief(days, dailyMinutes, Set.of()), START);
    }

    /// Any goal that goal-service would take, with at least one study day.
    public static GoalBrief randomBrief(Random random) {
        String name = any(NAMES, random);
        int days = random.nextInt(4) == 0 ? 1 + random.nextInt(1095) : 1 + random.nextInt(120);
        Set<DayOfWeek> restDays = EnumSet.noneOf(DayOfWeek.class);
        for (int i = random.nextInt(7); i > 0; i--) {
            restDays.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new GoalBrief(
                new UUID(random.nextLong(), random.nextLong()),
                name,
                name,
                any(List.of(SkillLevel.values()), random),
                START.plusDays(random.nextInt(7)),
                days,
                any(DAILY_MINUTES, random),
                restDays);
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    public static PlannedTask task(
            PlanningGround ground, int order, LocalDate day, TaskKind kind, int minutes) {
        return new PlannedTask(
                new UUID(1, order),
                order,
                ground.brief().weekOf(day),
                ground.brief().dayInWeekOf(day),
                "First programs",
                kind,
                "Task " + order,
                "Do it until it is done.",
                day,
                minutes);
    }

    /// One task a day that fills it, a checkpoint each second week, a project at the end.
    public static Plan goodPlan(PlanningGround ground) {
        List<LocalDate> days = ground.studyDays();
        List<PlannedTask> tasks =
                IntStream.range(0, days.size())
                        .mapToObj(i ->
                                task(
                                        ground,
                                        i + 1,
                                        days.get(i),
                                        kindOn(i, days.size()),
                                        ground.capacityOn(days.get(i))))
                        .toList();
        return new Plan(ground.brief().startDate(), ground.brief().endDate(), tasks);
    }

    private static TaskKind kindOn(int index, int count) {
        if (index == count - 1) {
            return TaskKind.PROJECT;
        }
        return index % 14 == 13 ? TaskKind.CHECKPOINT : TaskKind.LEARN;
    }

    /// The goal on which a plan has just been made.
    public static GoalState begun(GoalBrief brief, Plan plan, Instant plannedAt) {
        return new GoalState(
                brief,
                zone(),
                plan.tasks().stream().map(task -> pending(task)).toList(),
                plannedAt,
                plannedAt);
    }

    public static ZoneId zone() {
        return ZoneOffset.UTC;
    }

    public static TaskState pending(PlannedTask task) {
        return state(task, false);
    }

    public static TaskState state(PlannedTask task, boolean movedByUser) {
        return new TaskState(
                task.id(),
                TaskStatus.PENDING,
                task.dueDate(),
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                task.estimatedMinutes(),
                movedByUser,
                false,
                null);
    }

    public static TaskState closed(TaskState task, TaskStatus status, Instant at) {
        return with(task, status, task.dueDate(), task.movedByUser(), at);
    }

    public static TaskState movedByUser(TaskState task, LocalDate day) {
        return with(task, TaskStatus.PENDING, day, true, null);
    }

    private static TaskState with(
            TaskState task,
            TaskStatus status,
            LocalDate due,
            boolean movedByUser,
            @Nullable Instant closedAt) {
        return new TaskState(
                task.id(),
                status,
                due,
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                task.estimatedMinutes(),
                movedByUser,
                task.editedByUser(),
                closedAt);
    }

    public static TaskState underWay(TaskState task) {
        return with(task, TaskStatus.IN_PROGRESS, task.dueDate(), task.movedByUser(), null);
    }

    /// The task in words of the user's own.
    public static TaskState editedByUser(TaskState task, String title) {
        return new TaskState(
                task.id(),
                task.status(),
                task.dueDate(),
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                title,
                task.description(),
                task.estimatedMinutes(),
                task.movedByUser(),
                true,
                task.closedAt());
    }

    /// The task with as many minutes as its user says.
    public static TaskState lasting(TaskState task, int minutes) {
        return new TaskState(
                task.id(),
                task.status(),
                task.dueDate(),
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                minutes,
                task.movedByUser(),
                true,
                task.closedAt());
    }

    /// The task as it comes back after it was deleted: as another one, which is the user's own.
    static TaskState restored(TaskState task, UUID id) {
        return new TaskState(
                id,
                task.status(),
                task.dueDate(),
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                task.estimatedMinutes(),
                false,
                true,
                task.closedAt());
    }

    static TaskState reopened(TaskState task) {
        return with(task, TaskStatus.PENDING, task.dueDate(), task.movedByUser(), null);
    }

    /// The task as a plan has it.
    static PlannedTask planned(TaskState task) {
        return new PlannedTask(
                task.id(),
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                task.dueDate(),
                task.estimatedMinutes());
    }

    static int anyDailyMinutes(Random random) {
        return any(DAILY_MINUTES, random);
    }
}
