package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A draft under repair: its usable tasks, day by day, and what was changed so far.
final class RepairBench {

    /// A day this much too full is scaled down; a fuller one gives tasks away.
    private static final double MOST_SCALED = 1.5;

    private static final int MOST_DAYS_MOVED = 7;

    private final PlanningGround ground;
    private final SpareTasks spare;
    private final DraftCleaning cleaning;
    private final RepairNotes notes = new RepairNotes();
    private final List<DatedTask> homeless = new ArrayList<>();
    private DaysUnderRepair days;
    private DayRooms rooms;

    RepairBench(PlanningGround ground, Function<PlanningGround, PlanDraft> spare) {
        this.ground = ground;
        this.spare = new SpareTasks(ground, spare);
        this.cleaning = new DraftCleaning(ground);
        this.rooms = DayRooms.besidesPinned(ground);
        this.days = new DaysUnderRepair(ground, rooms);
    }

    /// No task will have one of these titles.
    void know(Collection<String> titles) {
        titles.forEach(cleaning::isNew);
    }

    void takeOver(PlanDraft draft) {
        List<DatedTask> proposed = PlanScheduler.dated(draft, ground);
        notes.proposed(proposed.size());
        rooms = DayRooms.besidesPinned(ground, mostTasksADay(proposed.size()));
        days = new DaysUnderRepair(ground, rooms);
        Map<LocalDate, List<DatedTask>> byDay = new TreeMap<>();
        for (DatedTask task : proposed) {
            DatedTask usable = usable(task);
            if (usable != null) {
                byDay.computeIfAbsent(usable.day(), _ -> new ArrayList<>()).add(usable);
            }
        }
        byDay.forEach(this::layOut);
        homeless.stream()
                .sorted(Comparator.comparing(DatedTask::day))
                .forEach(task -> rehouse(task, task.day()));
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /// What the user has begun or put into own words is not taken away by a plan that forgot it.
    void keepWhatIsTheUsersOwn() {
        for (TaskState task : ground.open()) {
            boolean forgotten =
                    task.isUsersOwn()
                            && !days.keeps(task.id())
                            && !ground.pinned().contains(task.id());
            if (forgotten) {
                cleaning.isNew(task.title());
                settle(begun(task));
                notes.added("task of the user's own put back");
            }
        }
        ground.open().stream().filter(TaskState::keepsMinutes).forEach(this::keepMinutes);
    }

    private void keepMinutes(TaskState task) {
        tasks().stream()
                .filter(planned -> task.id().equals(planned.task().keeps()))
                .filter(planned -> planned.minutes() != task.estimatedMinutes())
                .findFirst()
                .ifPresent(planned -> {
                    days.takeOut(planned);
                    settle(planned.lasting(task.estimatedMinutes()));
                });
    }

    void fillEmptyDays() {
        for (LocalDate day : rooms.openStudyDays()) {
            boolean underWay = day.equals(ground.firstDay()) && ground.minutesSpentOnFirstDay() > 0;
            if (rooms.tasksOn(day) == 0 && !underWay) {
                fill(day);
            }
        }
    }

    void addCheckpoints() {
        int most = ground.brief().durationDays();
        for (int added = 0; added < most; added++) {
            List<CheckpointGaps.Gap> gaps = CheckpointGaps.between(checkpointDays(), ground);
            if (gaps.isEmpty()) {
                return;
            }
            LocalDate day = checkpointDayIn(gaps.getFirst());
            insert(spare.checkpointNear(day, this::isUnused), day, "checkpoint added");
        }
    }

    void addFinalProject() {
        List<LocalDate> open = DayRooms.besidesPinned(ground).openStudyDays();
        if (open.isEmpty()) {
            return;
        }
        LocalDate last = open.getLast();
        boolean pinnedThere =
                PlanScheduler.pinnedOf(ground).stream()
                        .anyMatch(task -> task.day().equals(last) && isProject(task));
        if (!pinnedThere && days.tasksOf(last).stream().noneMatch(RepairBench::isProject)) {
            insert(spare.finalProject(last, this::isUnused), last, "final project added");
        }
    }

    List<DatedTask> tasks() {
        return days.tasks();
    }

    double changedShare() {
        return notes.changedShare();
    }

    List<String> changes() {
        return notes.words();
    }

    private @Nullable DatedTask usable(DatedTask proposed) {
        LocalDate day = proposed.day();
        if (day.isBefore(ground.firstDay()) || day.isAfter(ground.brief().endDate())) {
            return dropped("task outside of the goal's days dropped");
        }
        DatedTask clean = cleaning.cleaned(proposed);
        if (clean == null) {
            return dropped("task without a title dropped");
        }
        if (!cleaning.isNew(clean.title()) && !days.isUsersOwn(clean)) {
            return dropped("repeated task dropped");
        }
        if (!DraftCleaning.isSame(clean, proposed)) {
            notes.changed("task cut to what a task may hold");
        }
        return clean;
    }

    private @Nullable DatedTask dropped(String words) {
        notes.changed(words);
        return null;
    }

    private void layOut(LocalDate day, List<DatedTask> tasks) {
        int room = rooms.roomOn(day);
        int minutes = tasks.stream().mapToInt(DatedTask::minutes).sum();
        boolean scales =
                minutes > room
                        && minutes <= room * MOST_SCALED
                        && room >= tasks.size() * 2 * PlanLimits.LEAST_TASK_MINUTES;
        for (DatedTask task : tasks) {
            DatedTask fitting = scales ? task.lasting(scaled(task.minutes(), room, minutes)) : task;
            if (rooms.fits(day, fitting.minutes())) {
                days.add(fitting);
                notes.changedIf(scales, "task shortened to fit its day");
            } else {
                homeless.add(task);
            }
        }
    }

    private static int scaled(int minutes, int room, int total) {
        return Math.max(PlanLimits.LEAST_TASK_MINUTES, minutes * room / total);
    }

    /// A task that found its day full or resting goes to the nearest day with room, or is dropped.
    private void rehouse(DatedTask task, LocalDate from) {
        LocalDate last = from.plusDays(MOST_DAYS_MOVED);
        LocalDate end = ground.brief().endDate();
        LocalDate to = rooms.firstFit(from, last.isBefore(end) ? last : end, task.minutes());
        LocalDate before = task.day().minusDays(1);
        LocalDate day =
                to != null
                        ? to
                        : rooms.lastFit(before, before.minusDays(MOST_DAYS_MOVED), task.minutes());
        if (day == null) {
            notes.changed("task dropped for want of room");
        } else {
            days.add(task.on(day));
            notes.changed("task moved to a day with room");
        }
    }

    private DatedTask begun(TaskState task) {
        LocalDate from =
                task.dueDate().isBefore(ground.firstDay()) ? ground.firstDay() : task.dueDate();
        LocalDate end = ground.brief().endDate();
        List<LocalDate> open = DayRooms.besidesPinned(ground).openStudyDays();
        LocalDate day =
                open.stream()
                        .filter(candidate -> !candidate.isBefore(from) && !candidate.isAfter(end))
                        .findFirst()
                        .orElseGet(() -> open.isEmpty() ? from : open.getLast());
        return new DatedTask(
                day,
                task.milestone(),
                new PlanDraft.Task(
                        task.id(),
                        task.kind(),
                        task.title(),
                        task.description(),
                        task.keepsMinutes()
                                ? task.estimatedMinutes()
                                : Math.min(task.estimatedMinutes(), ground.capacityOn(day))));
    }

    private void fill(LocalDate day) {
        for (DatedTask task : spare.on(day)) {
            int minutes = Math.min(task.minutes(), rooms.roomOn(day));
            boolean isFree = isUnused(task.task()) && cleaning.isNew(task.title());
            if (isFree && minutes >= PlanLimits.LEAST_TASK_MINUTES) {
                days.add(task.lasting(minutes));
                notes.added("empty day filled");
            }
        }
        if (rooms.tasksOn(day) == 0) {
            insert(spare.anyFor(day), day, "empty day filled");
        }
    }

    private void insert(DatedTask task, LocalDate day, String words) {
        int half = DayRooms.besidesPinned(ground).roomOn(day) / 2;
        makeRoom(day, Math.min(task.minutes(), Math.max(PlanLimits.LEAST_TASK_MINUTES, half)));
        int minutes = Math.min(task.minutes(), rooms.roomOn(day));
        PlanDraft.Task plain = task.task();
        @Nullable UUID keeps = cleaning.isDone(plain.title()) ? null : plain.keeps();
        String title = keeps == null ? cleaning.unique(plain.title()) : known(plain);
        days.add(
                new DatedTask(
                        day,
                        task.milestone(),
                        new PlanDraft.Task(
                                keeps, plain.kind(), title, plain.description(), minutes)));
        notes.added(words);
    }

    private String known(PlanDraft.Task task) {
        cleaning.isNew(task.title());
        return task.title();
    }

    /// Frees minutes of a day by giving up its least valuable tasks. The user's own come last, and are shortened first unless
    /// the user said how long they take.
    private void makeRoom(LocalDate day, int minutes) {
        while (!rooms.fits(day, minutes) && !days.tasksOf(day).isEmpty()) {
            DatedTask least = days.leastOf(day);
            days.takeOut(least);
            if (canBeShorter(least)) {
                days.add(least.lasting(least.minutes() / 2));
            } else {
                homelessAgain(least);
            }
        }
    }

    private boolean canBeShorter(DatedTask task) {
        return days.isUsersOwn(task)
                && !ground.inOwnWords().contains(task.task().keeps())
                && task.minutes() >= 2 * PlanLimits.LEAST_TASK_MINUTES;
    }

    private void homelessAgain(DatedTask task) {
        if (days.isUsersOwn(task)) {
            LocalDate left = task.day();
            settle(task, day -> !day.equals(left));
        } else {
            rehouse(task, task.day().plusDays(1));
        }
    }

    private void settle(DatedTask own) {
        settle(own, _ -> true);
    }

    /// Gives what is the user's own the nearest day that has room for it once others have gone, and becomes as short as it
    /// must only where there is none.
    private void settle(DatedTask own, Predicate<LocalDate> among) {
        for (int minutes : List.of(own.minutes(), PlanLimits.LEAST_TASK_MINUTES)) {
            LocalDate day = days.nearestFor(own.day(), minutes, among);
            if (day != null) {
                clear(day, minutes);
                days.add(own.lasting(minutes).on(day));
                notes.changedIf(!day.equals(own.day()), "task moved to a day with room");
                return;
            }
        }
        notes.changed("task dropped for want of room");
    }

    private void clear(LocalDate day, int minutes) {
        while (!rooms.fits(day, minutes)) {
            DatedTask least = days.leastOf(day);
            days.takeOut(least);
            homelessAgain(least);
        }
    }

    private boolean isUnused(PlanDraft.Task task) {
        return task.keeps() == null || !days.keeps(task.keeps());
    }

    private List<LocalDate> checkpointDays() {
        List<DatedTask> all = new ArrayList<>(tasks());
        all.addAll(PlanScheduler.pinnedOf(ground));
        return all.stream()
                .filter(task -> task.task().kind() == TaskKind.CHECKPOINT)
                .map(DatedTask::day)
                .sorted()
                .toList();
    }

    private LocalDate checkpointDayIn(CheckpointGaps.Gap gap) {
        LocalDate latest = gap.from().plusDays(PlanLimits.MOST_DAYS_WITHOUT_CHECKPOINT);
        return DayRooms.besidesPinned(ground).openStudyDays().stream()
                .filter(day -> day.isAfter(gap.from()) && !day.isAfter(latest))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private int mostTasksADay(int proposed) {
        int studyDays = Math.max(1, ground.studyDays().size());
        int fair = Math.max(1, (PlanLimits.MOST_TASKS_A_PLAN - ground.pinned().size()) / studyDays);
        return proposed + ground.pinned().size() + studyDays > PlanLimits.MOST_TASKS_A_PLAN
                ? Math.min(PlanLimits.MOST_TASKS_A_DAY, fair)
                : PlanLimits.MOST_TASKS_A_DAY;
    }

    private static boolean isProject(DatedTask task) {
        return task.task().kind() == TaskKind.PROJECT;
    }
}
