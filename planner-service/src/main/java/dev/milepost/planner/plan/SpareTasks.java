package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The tasks that a repair may take from another draft of the same ground. It is drafted when first needed.
final class SpareTasks {

    private static final int CHECKPOINT_MINUTES = 30;

    private final PlanningGround ground;
    private final Function<PlanningGround, PlanDraft> drafter;
    private @Nullable List<DatedTask> drafted;

    SpareTasks(PlanningGround ground, Function<PlanningGround, PlanDraft> drafter) {
        this.ground = ground;
        this.drafter = drafter;
    }

    List<DatedTask> on(LocalDate day) {
        return tasks().stream().filter(task -> task.day().equals(day)).toList();
    }

    DatedTask checkpointNear(LocalDate day, Predicate<PlanDraft.Task> unused) {
        return taken(
                tasks().stream()
                        .filter(task -> task.task().kind() == TaskKind.CHECKPOINT)
                        .filter(task -> unused.test(task.task()))
                        .min(Comparator.comparingLong(task -> daysBetween(task, day)))
                        .orElseGet(() -> plainCheckpoint(day)));
    }

    DatedTask finalProject(LocalDate day, Predicate<PlanDraft.Task> unused) {
        return taken(
                tasks().stream()
                        .filter(task -> task.task().kind() == TaskKind.PROJECT)
                        .filter(task -> unused.test(task.task()))
                        .reduce((_, later) -> later)
                        .orElseGet(() -> plainProject(day)));
    }

    DatedTask anyFor(LocalDate day) {
        String title =
                "Practise what you found hardest in week %d, session %d"
                        .formatted(ground.brief().weekOf(day), ground.brief().dayInWeekOf(day));
        String description =
                "Pick the one thing of the last days that went worst. Work on it alone, slowly and then at normal speed. "
                        + "You are done when it works twice in a row without help.";
        return plain(day, TaskKind.PRACTICE, title, description, ground.brief().dailyMinutes());
    }

    private DatedTask taken(DatedTask task) {
        tasks().remove(task);
        return task;
    }

    private List<DatedTask> tasks() {
        List<DatedTask> tasks = drafted;
        if (tasks == null) {
            tasks = new ArrayList<>(PlanScheduler.datedAsNamed(drafter.apply(ground), ground));
            drafted = tasks;
        }
        return tasks;
    }

    private DatedTask plainCheckpoint(LocalDate day) {
        String title = "Checkpoint of week %d: show what you can do".formatted(weekOf(day));
        String description =
                "Take the three most important things since the last checkpoint and do each of them once without notes. "
                        + "Write down which one was hardest. You are done when you know what to repeat next.";
        return plain(day, TaskKind.CHECKPOINT, title, description, CHECKPOINT_MINUTES);
    }

    private DatedTask plainProject(LocalDate day) {
        String title = "Finish and show your project: %s".formatted(ground.brief().name());
        String description =
                "Bring together what you have learnt in one piece of work that you can show. Finish the smallest complete "
                        + "version and show it to somebody. You are done when that person has seen it and told you what they think.";
        return plain(day, TaskKind.PROJECT, title, description, ground.brief().dailyMinutes());
    }

    private DatedTask plain(
            LocalDate day, TaskKind kind, String title, String description, int minutes) {
        int most = Math.min(minutes, PlanLimits.MOST_TASK_MINUTES);
        String fitting = DraftCleaning.cut(title, PlanLimits.LONGEST_TITLE - 20);
        return new DatedTask(
                day,
                "Week " + weekOf(day),
                new PlanDraft.Task(null, kind, fitting, description, most));
    }

    private int weekOf(LocalDate day) {
        return ground.brief().weekOf(day);
    }

    private static long daysBetween(DatedTask task, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(task.day(), day));
    }
}
