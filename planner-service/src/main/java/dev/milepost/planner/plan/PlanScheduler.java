package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns a draft into a dated plan: dates are computed here and never taken from a drafter. Open tasks that the draft keeps
/// keep their identifier and their words; those that the user put on a date stay there, whatever the draft says.
public final class PlanScheduler {

    private PlanScheduler() {}

    /// Dates a draft by rule, which names the open tasks that it keeps: what only reads like one of them is a new task.
    public static Plan schedule(PlanDraft draft, PlanningGround ground, Supplier<UUID> ids) {
        return assemble(datedAsNamed(draft, ground), ground, ids);
    }

    /// The tasks of a draft by rule on their dates, without those that the user has placed.
    static List<DatedTask> datedAsNamed(PlanDraft draft, PlanningGround ground) {
        return dated(draft, ground, TaskMatching.byIdentifier(tasksOf(draft), ground.open()));
    }

    /// The tasks of a draft by a model on their dates, without those that the user has placed. A model may repeat an open
    /// task without naming it.
    static List<DatedTask> dated(PlanDraft draft, PlanningGround ground) {
        return dated(draft, ground, TaskMatching.of(tasksOf(draft), ground.open()));
    }

    private static List<PlanDraft.Task> tasksOf(PlanDraft draft) {
        return draft.tasks().toList();
    }

    private static List<DatedTask> dated(
            PlanDraft draft, PlanningGround ground, TaskMatching matching) {
        Set<UUID> pinned = ground.pinned();
        List<DatedTask> dated = new ArrayList<>();
        for (PlanDraft.Week week : draft.weeks()) {
            for (PlanDraft.Day day : week.days()) {
                LocalDate date = ground.brief().startDate().plusDays(day.number() - 1L);
                for (PlanDraft.Task task : day.tasks()) {
                    PlanDraft.Task known = inKnownWords(task, matching.matchOf(task));
                    if (known.keeps() == null || !pinned.contains(known.keeps())) {
                        dated.add(new DatedTask(date, week.milestone(), known));
                    }
                }
            }
        }
        return dated;
    }

    /// A plan of these tasks and those that the user has placed, by date.
    static Plan assemble(List<DatedTask> dated, PlanningGround ground, Supplier<UUID> ids) {
        List<DatedTask> all = new ArrayList<>(pinnedOf(ground));
        all.addAll(dated);
        all.sort(Comparator.comparing(DatedTask::day));
        int order = ground.closed().stream().mapToInt(TaskState::order).max().orElse(0);
        List<PlannedTask> tasks = new ArrayList<>(all.size());
        for (DatedTask task : all) {
            order++;
            tasks.add(planned(task, order, ground.brief(), ids));
        }
        return new Plan(ground.brief().startDate(), lastDayOf(tasks, ground), tasks);
    }

    static List<DatedTask> pinnedOf(PlanningGround ground) {
        Set<UUID> pinned = ground.pinned();
        return ground.open().stream()
                .filter(task -> pinned.contains(task.id()))
                .map(task -> asItStands(task, ground.placeOf(task)))
                .toList();
    }

    private static DatedTask asItStands(TaskState task, LocalDate day) {
        return new DatedTask(
                day,
                task.milestone(),
                new PlanDraft.Task(
                        task.id(),
                        task.kind(),
                        task.title(),
                        task.description(),
                        task.estimatedMinutes()));
    }

    private static PlanDraft.Task inKnownWords(PlanDraft.Task proposed, @Nullable TaskState known) {
        return known == null
                ? new PlanDraft.Task(
                        null,
                        proposed.kind(),
                        proposed.title(),
                        proposed.description(),
                        proposed.minutes())
                : new PlanDraft.Task(
                        known.id(),
                        known.kind(),
                        known.title(),
                        known.description(),
                        proposed.minutes());
    }

    private static PlannedTask planned(
            DatedTask dated, int order, GoalBrief brief, Supplier<UUID> ids) {
        PlanDraft.Task task = dated.task();
        return new PlannedTask(
                task.keeps() == null ? ids.get() : task.keeps(),
                order,
                brief.weekOf(dated.day()),
                brief.dayInWeekOf(dated.day()),
                dated.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                dated.day(),
                task.minutes());
    }

    /// A task that the user put behind the end of the goal takes the end with it.
    private static LocalDate lastDayOf(List<PlannedTask> tasks, PlanningGround ground) {
        Set<UUID> pinned = ground.pinned();
        return tasks.stream()
                .filter(task -> pinned.contains(task.id()))
                .map(PlannedTask::dueDate)
                .reduce(ground.brief().endDate(), (one, other) -> one.isAfter(other) ? one : other);
    }
}
