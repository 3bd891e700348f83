package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.drafting.builtin.DayBlocks.Block;
import dev.milepost.planner.drafting.builtin.StudyCalendar.Role;
import dev.milepost.planner.drafting.builtin.StudyCalendar.StudyDay;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays a curriculum over the days of a goal. Days that hold kept tasks already get only what they lack.
final class CurriculumLayout {

    private final PlanningGround ground;
    private final StudyCalendar calendar;
    private final Syllabus syllabus;
    private final TaskWriter writer;
    private final OccupiedDays occupied;
    private final LessonsOfWeeks lessons;
    private final Map<LocalDate, Syllabus.Day> lessonOn = new HashMap<>();
    private final List<PlanDraft.Week> weeks = new ArrayList<>();

    private CurriculumLayout(PlanningGround ground, Topic topic, OccupiedDays occupied) {
        this.ground = ground;
        this.occupied = occupied;
        boolean isNew = ground.open().isEmpty() && ground.closed().isEmpty();
        LocalDate from = isNew ? ground.firstDay() : ground.brief().startDate();
        this.calendar = StudyCalendar.of(ground, from);
        List<StudyDay> learning = calendar.with(Role.LEARNING);
        this.syllabus =
                Syllabus.of(
                        topic.curriculum(),
                        topic.startingAt(ground.brief().skillLevel()),
                        Math.max(1, learning.size()),
                        averageMinutes(learning));
        for (int at = 0; at < learning.size(); at++) {
            lessonOn.put(learning.get(at).date(), syllabus.days().get(at));
        }
        this.lessons = new LessonsOfWeeks(calendar, lessonOn, syllabus.days().getFirst());
        this.writer = new TaskWriter(topic, occupied.takenTitles());
    }

    static PlanDraft draft(PlanningGround ground, Topic topic, OccupiedDays occupied) {
        return new CurriculumLayout(ground, topic, occupied).draft();
    }

    private PlanDraft draft() {
        int projectDay = 0;
        int projectDays = calendar.with(Role.PROJECT).size() + calendar.with(Role.FINAL).size();
        Syllabus.Day current = syllabus.days().getFirst();
        for (StudyDay day : calendar.days()) {
            current = lessonOn.getOrDefault(day.date(), current);
            boolean isProject = day.role() == Role.PROJECT || day.role() == Role.FINAL;
            int step = isProject ? stepOf(projectDay++, projectDays) : 0;
            List<PlanDraft.Task> tasks = tasksOn(day, current, step);
            addDay(day, tasks);
        }
        return new PlanDraft(weeks);
    }

    private void addDay(StudyDay day, List<PlanDraft.Task> tasks) {
        weeks.addAll(occupied.keptOn(day.date(), day.number()));
        if (!tasks.isEmpty()) {
            weeks.add(
                    new PlanDraft.Week(
                            milestone(day), List.of(new PlanDraft.Day(day.number(), tasks))));
        }
    }

    private List<PlanDraft.Task> tasksOn(StudyDay day, Syllabus.Day lesson, int step) {
        int minutes = ground.minutesOn(day.date());
        List<Block> usual =
                DayBlocks.of(day, minutes, lesson.session(), calendar.days().size() == 1);
        List<Block> wanted =
                day.date().isBefore(ground.firstDay()) ? List.of() : wanted(day, usual);
        List<PlanDraft.Task> tasks = new ArrayList<>();
        int room = occupied.roomOn(day.date());
        for (Block block : wanted) {
            int fitting = Math.min(block.minutes(), room);
            if (fitting >= PlanLimits.LEAST_TASK_MINUTES) {
                tasks.add(written(block.kind(), day, lesson, step, fitting));
                room -= fitting;
            }
        }
        if (wanted.isEmpty()) {
            usual.forEach(block -> passOver(block.kind(), lesson));
        }
        return tasks;
    }

    /// What a day lacks: everything when it is empty, else a checkpoint, the final project or a longer practice.
    private List<Block> wanted(StudyDay day, List<Block> usual) {
        if (occupied.isEmpty(day.date())) {
            return usual;
        }
        return switch (day.role()) {
            case FINAL -> occupied.hasProject(day.date()) ? List.of() : List.of(usual.getLast());
            case CHECKPOINT ->
                    occupied.hasCheckpointNear(day.date()) ? List.of() : List.of(usual.getFirst());
            case LEARNING -> occupied.practiceFor(day.date(), minutesOf(usual));
            case LIGHT, PROJECT -> List.of();
        };
    }

    private PlanDraft.Task written(
            TaskKind kind, StudyDay day, Syllabus.Day lesson, int step, int minutes) {
        return switch (kind) {
            case LEARN -> writer.learn(lesson, minutes);
            case PRACTICE, CATCH_UP -> writer.practice(lesson, minutes);
            case REVIEW -> writer.review(day.week(), lessons.ofWeek(day.week()), minutes);
            case CHECKPOINT ->
                    writer.checkpoint(day.week(), lessons.ofTwoWeeks(day.week()), minutes);
            case PROJECT -> writer.project(step, minutes);
        };
    }

    private void passOver(TaskKind kind, Syllabus.Day lesson) {
        if (kind == TaskKind.LEARN || kind == TaskKind.PRACTICE) {
            writer.passOver(kind, lesson);
        }
    }

    /// The steps of the project are spread over its days; the last day always has the last step.
    private int stepOf(int projectDay, int projectDays) {
        return projectDay == projectDays - 1
                ? writer.lastProjectStep()
                : projectDay * writer.lastProjectStep() / Math.max(1, projectDays - 1);
    }

    private String milestone(StudyDay day) {
        boolean isProject = day.role() == Role.PROJECT || day.role() == Role.FINAL;
        return isProject ? writer.projectMilestone() : lessons.milestoneOf(day.week());
    }

    private int averageMinutes(List<StudyDay> days) {
        return (int)
                days.stream()
                        .mapToInt(day -> ground.minutesOn(day.date()))
                        .average()
                        .orElse(ground.brief().dailyMinutes());
    }

    private static int minutesOf(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::minutes).sum();
    }
}
