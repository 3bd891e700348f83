package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where open tasks would like to be in the time that is left: on their own day, but the final project at the end of the goal
/// wherever that is now, and everything closer together when the goal has become shorter than its tasks reach.
final class RemainingDays {

    private final PlanningGround ground;
    private final Map<UUID, LocalDate> days = new HashMap<>();

    private RemainingDays(PlanningGround ground) {
        this.ground = ground;
    }

    static RemainingDays of(PlanningGround ground, List<TaskState> movable) {
        RemainingDays remaining = new RemainingDays(ground);
        List<LocalDate> studyDays = ground.studyDays();
        List<TaskState> project = trailingProject(movable);
        List<TaskState> content = movable.subList(0, movable.size() - project.size());
        remaining.wishForTheEnd(project, studyDays);
        remaining.wishForOwnDays(content, studyDays, project.size());
        return remaining;
    }

    LocalDate dayFor(TaskState task) {
        LocalDate day = days.getOrDefault(task.id(), task.dueDate());
        return day.isBefore(ground.firstDay()) ? ground.firstDay() : day;
    }

    /// One project task a day, the last one on the last study day.
    private void wishForTheEnd(List<TaskState> project, List<LocalDate> studyDays) {
        boolean atTheEnd =
                !project.isEmpty() && project.getLast().dueDate().equals(studyDays.getLast());
        for (int at = 0; at < project.size() && !atTheEnd; at++) {
            int fromEnd = project.size() - 1 - at;
            int place = Math.max(0, studyDays.size() - 1 - fromEnd);
            days.put(project.get(at).id(), studyDays.get(place));
        }
    }

    private void wishForOwnDays(
            List<TaskState> content, List<LocalDate> studyDays, int projectDays) {
        LocalDate furthest =
                content.stream()
                        .map(TaskState::dueDate)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        int places = Math.max(1, studyDays.size() - projectDays);
        if (furthest.isAfter(studyDays.get(places - 1))
                && furthest.isAfter(ground.brief().endDate())) {
            List<LocalDate> before =
                    content.stream().map(TaskState::dueDate).distinct().sorted().toList();
            content.forEach(task -> {
                long place = (long) before.indexOf(task.dueDate()) * places / before.size();
                days.put(task.id(), studyDays.get((int) place));
            });
        }
    }

    private static List<TaskState> trailingProject(List<TaskState> movable) {
        int first = movable.size();
        while (first > 0 && movable.get(first - 1).kind() == TaskKind.PROJECT) {
            first--;
        }
        return movable.subList(first, movable.size());
    }
}
