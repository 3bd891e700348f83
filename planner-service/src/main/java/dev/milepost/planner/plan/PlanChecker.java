package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The gate that every plan passes: states each rule that a plan breaks (PLAN-2). A task that the user put on a date, or gave
/// more minutes than a day has, is exempt from the rules of its date, and other tasks make way for it: a day that only such
/// tasks overfill is no violation. Words and minutes that the user chose are exempt from the rules of words and minutes.
public final class PlanChecker {

    private final Plan plan;
    private final PlanningGround ground;
    private final Set<UUID> pinned;
    private final Map<LocalDate, List<PlannedTask>> days = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private PlanChecker(Plan plan, PlanningGround ground) {
        this.plan = plan;
        this.ground = ground;
        this.pinned = ground.pinned();
        plan.tasks()
                .forEach(task ->
                        days.computeIfAbsent(task.dueDate(), _ -> new ArrayList<>()).add(task));
    }

    /// What a whole plan, new or replanned, breaks.
    public static List<Violation> violationsOf(Plan plan, PlanningGround ground) {
        return violationsOf(plan, new PlanPart(ground, true));
    }

    /// What a part of a plan breaks. Only the last part ends in a project.
    static List<Violation> violationsOf(Plan plan, PlanPart part) {
        PlanChecker checker = new PlanChecker(plan, part.ground());
        checker.checkTasks(part.ground().namesakes());
        checker.checkOrder();
        checker.checkDays();
        checker.checkCoverage();
        checker.checkCheckpoints();
        if (part.isLast()) {
            checker.checkEnd();
        }
        return List.copyOf(checker.violations);
    }

    /// What a reflowed plan breaks. Days, checkpoints and projects that the user did early, skipped or moved away are the
    /// user's own doing, which a reflow does not undo, and so is a task that came back beside one of its name; every other
    /// rule holds.
    public static List<Violation> violationsOfReflow(Plan plan, PlanningGround ground) {
        PlanChecker checker = new PlanChecker(plan, ground.until(plan.endDate()));
        checker.checkTasks(
                ground.open().stream().map(TaskState::id).collect(Collectors.toUnmodifiableSet()));
        checker.checkOrder();
        checker.checkDays();
        return List.copyOf(checker.violations);
    }

    /// @param namesakes tasks that may be called like others
    private void checkTasks(Set<UUID> namesakes) {
        Set<String> titles = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<UUID> inOwnWords = ground.inOwnWords();
        ground.done().forEach(task -> titles.add(Titles.normalised(task.title())));
        ground.closed().forEach(task -> ids.add(task.id()));
        for (PlannedTask task : plan.tasks()) {
            if (!inOwnWords.contains(task.id())) {
                checkTexts(task);
                checkMinutes(task);
            }
            refuse(
                    !namesakes.contains(task.id()) && !titles.add(Titles.normalised(task.title())),
                    new Violation.RepeatedTitle(task.title()));
            refuse(!ids.add(task.id()), new Violation.RepeatedId(task.title()));
        }
        refuse(
                plan.tasks().size() > PlanLimits.MOST_TASKS_A_PLAN,
                new Violation.TooManyTasks(plan.tasks().size()));
    }

    private void checkMinutes(PlannedTask task) {
        refuse(
                task.estimatedMinutes() < PlanLimits.LEAST_TASK_MINUTES,
                new Violation.TaskTooShort(task.title(), task.estimatedMinutes()));
        refuse(
                task.estimatedMinutes() > PlanLimits.MOST_TASK_MINUTES,
                new Violation.TaskTooLong(task.title(), task.estimatedMinutes()));
    }

    private void checkTexts(PlannedTask task) {
        checkText(task, "title", task.title(), PlanLimits.LONGEST_TITLE);
        checkText(task, "description", task.description(), PlanLimits.LONGEST_DESCRIPTION);
        checkText(task, "milestone", task.milestone(), PlanLimits.LONGEST_MILESTONE);
    }

    private void checkText(PlannedTask task, String part, String text, int longest) {
        refuse(!Titles.hasWords(text), new Violation.EmptyText(task.order(), part));
        refuse(
                text.length() > longest,
                new Violation.TextTooLong(task.order(), part, text.length(), longest));
    }

    private void checkOrder() {
        int order = 0;
        LocalDate day = LocalDate.MIN;
        for (PlannedTask task : plan.tasks()) {
            refuse(
                    task.order() <= order || task.dueDate().isBefore(day),
                    new Violation.OutOfOrder(task.title(), task.order()));
            refuse(
                    task.weekNumber() != ground.brief().weekOf(task.dueDate())
                            || task.dayNumberInWeek() != ground.brief().dayInWeekOf(task.dueDate()),
                    new Violation.WrongWeek(
                            task.title(), task.weekNumber(), task.dayNumberInWeek()));
            order = task.order();
            day = task.dueDate();
        }
    }

    private void checkDays() {
        days.forEach((day, tasks) -> {
            List<PlannedTask> ours = tasks.stream().filter(this::isOurs).toList();
            ours.forEach(task -> checkPlace(task, day));
            if (!ours.isEmpty() && ground.brief().isStudyDay(day)) {
                checkLoad(day, tasks);
            }
        });
    }

    private void checkPlace(PlannedTask task, LocalDate day) {
        LocalDate first = ground.firstDay();
        LocalDate last = ground.brief().endDate();
        refuse(
                day.isBefore(first) || day.isAfter(last),
                new Violation.TaskOutside(task.title(), day, first, last));
        refuse(!ground.brief().isStudyDay(day), new Violation.TaskOnRestDay(task.title(), day));
    }

    private void checkLoad(LocalDate day, List<PlannedTask> tasks) {
        int minutes = tasks.stream().mapToInt(PlannedTask::estimatedMinutes).sum();
        refuse(
                minutes > ground.capacityOn(day),
                new Violation.DayOverfull(day, minutes, ground.capacityOn(day)));
        refuse(
                tasks.size() > PlanLimits.MOST_TASKS_A_DAY,
                new Violation.TooManyTasksOnDay(day, tasks.size()));
    }

    private void checkCoverage() {
        refuse(plan.tasks().isEmpty(), new Violation.NoTaskAtAll());
        DayRooms.besidesPinned(ground)
                .openStudyDays()
                .forEach(day ->
                        refuse(
                                !days.containsKey(day) && !isUnderWay(day),
                                new Violation.StudyDayWithoutTask(day)));
    }

    private void checkCheckpoints() {
        CheckpointGaps.in(plan.tasks(), ground)
                .forEach(gap ->
                        violations.add(
                                new Violation.TooLongWithoutCheckpoint(gap.from(), gap.to())));
    }

    private void checkEnd() {
        List<LocalDate> open = DayRooms.besidesPinned(ground).openStudyDays();
        if (!open.isEmpty() && !isUnderWay(open.getLast())) {
            boolean endsInProject =
                    days.getOrDefault(open.getLast(), List.of()).stream()
                            .anyMatch(task -> task.kind() == TaskKind.PROJECT);
            refuse(!endsInProject, new Violation.EndsWithoutProject(open.getLast()));
        }
    }

    /// Whether the user has worked on that day already, so that nothing more need be planned for it.
    private boolean isUnderWay(LocalDate day) {
        return day.equals(ground.firstDay()) && ground.minutesSpentOnFirstDay() > 0;
    }

    private boolean isOurs(PlannedTask task) {
        return !pinned.contains(task.id());
    }

    private void refuse(boolean broken, Violation violation) {
        if (broken) {
            violations.add(violation);
        }
    }
}
