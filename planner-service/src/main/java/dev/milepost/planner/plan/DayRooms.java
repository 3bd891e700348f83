package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is still free on each day while a plan is laid out. Tasks that the user placed take their room first, even where they
/// overfill a day; nothing else is then put there.
public final class DayRooms {

    private final PlanningGround ground;
    private final int mostTasksADay;
    private final Map<LocalDate, Integer> minutesTaken = new HashMap<>();
    private final Map<LocalDate, Integer> tasksTaken = new HashMap<>();

    private DayRooms(PlanningGround ground, int mostTasksADay) {
        this.ground = ground;
        this.mostTasksADay = mostTasksADay;
    }

    public static DayRooms besidesPinned(PlanningGround ground) {
        return besidesPinned(ground, PlanLimits.MOST_TASKS_A_DAY);
    }

    static DayRooms besidesPinned(PlanningGround ground, int mostTasksADay) {
        DayRooms rooms = new DayRooms(ground, mostTasksADay);
        PlanScheduler.pinnedOf(ground).forEach(task -> rooms.take(task.day(), task.minutes()));
        return rooms;
    }

    /// The study days on which a task can still be put.
    public List<LocalDate> openStudyDays() {
        return ground.studyDays().stream()
                .filter(day -> fits(day, PlanLimits.LEAST_TASK_MINUTES))
                .toList();
    }

    /// The free minutes of a day; none once it holds as many tasks as a day may.
    public int roomOn(LocalDate day) {
        return tasksOn(day) >= mostTasksADay
                ? 0
                : Math.max(0, ground.capacityOn(day) - minutesTaken.getOrDefault(day, 0));
    }

    public boolean fits(LocalDate day, int minutes) {
        return !day.isBefore(ground.firstDay()) && roomOn(day) >= minutes;
    }

    LocalDate firstDay() {
        return ground.firstDay();
    }

    /// How many more tasks a day may hold.
    int slotsOn(LocalDate day) {
        return Math.max(0, mostTasksADay - tasksOn(day));
    }

    public int tasksOn(LocalDate day) {
        return tasksTaken.getOrDefault(day, 0);
    }

    public void take(LocalDate day, int minutes) {
        minutesTaken.merge(day, minutes, Integer::sum);
        tasksTaken.merge(day, 1, Integer::sum);
    }

    void giveBack(LocalDate day, int minutes) {
        minutesTaken.merge(day, -minutes, Integer::sum);
        tasksTaken.merge(day, -1, Integer::sum);
    }

    /// The first day from one to another, both counted, with room for so many minutes.
    @Nullable LocalDate firstFit(LocalDate from, LocalDate to, int minutes) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (fits(day, minutes)) {
                return day;
            }
        }
        return null;
    }

    /// The last day from one back to another, both counted, with room for so many minutes.
    @Nullable LocalDate lastFit(LocalDate from, LocalDate backTo, int minutes) {
        for (LocalDate day = from; !day.isBefore(backTo); day = day.minusDays(1)) {
            if (fits(day, minutes)) {
                return day;
            }
        }
        return null;
    }

    /// The nearest day until the last one with room for so many minutes, the later of two that are as near.
    @Nullable LocalDate nearestFit(LocalDate wished, LocalDate last, int minutes) {
        LocalDate later = firstFit(wished, last, minutes);
        LocalDate from = wished.isAfter(last) ? last : wished;
        LocalDate earlier = lastFit(from, ground.firstDay(), minutes);
        if (later == null || earlier == null) {
            return later == null ? earlier : later;
        }
        return wished.until(later, ChronoUnit.DAYS) <= earlier.until(wished, ChronoUnit.DAYS)
                ? later
                : earlier;
    }
}
