package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.drafting.builtin.Curriculum.Wording;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.Titles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words the tasks of one goal. The same lesson comes in one way after the other and then from another angle, so that no title
/// is there twice; each text says what to do and how to know that it is done.
final class TaskWriter {

    private static final String DONE = " Done when ";
    private static final int PRACTICE_OFFSET = 3;

    private final Curriculum curriculum;
    private final String subject;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> used = new HashMap<>();

    TaskWriter(Topic topic, List<String> takenTitles) {
        this.curriculum = topic.curriculum();
        this.subject = topic.subject();
        takenTitles.forEach(title -> taken.add(Titles.normalised(title)));
    }

    PlanDraft.Task learn(Syllabus.Day day, int minutes) {
        return ofLesson(
                TaskKind.LEARN, curriculum.learn(), curriculum.learnAngles(), 0, day, minutes);
    }

    PlanDraft.Task practice(Syllabus.Day day, int minutes) {
        return ofLesson(
                TaskKind.PRACTICE,
                curriculum.practice(),
                curriculum.practiceAngles(),
                PRACTICE_OFFSET * day.place(),
                day,
                minutes);
    }

    PlanDraft.Task review(int week, String lessons, int minutes) {
        return ofWeek(TaskKind.REVIEW, curriculum.review(), week, lessons, minutes);
    }

    PlanDraft.Task checkpoint(int week, String lessons, int minutes) {
        return ofWeek(
                TaskKind.CHECKPOINT, curriculum.checkpoint(), week / 2, week, lessons, minutes);
    }

    /// @param step which of the project's steps, counted from 0
    PlanDraft.Task project(int step, int minutes) {
        Wording wording = curriculum.projectSteps().get(step);
        String title = filled(wording.title());
        String text = filled(wording.text());
        for (int time = 1; !isFree(title); time++) {
            title =
                    time == 1
                            ? "Go over it again: " + filled(wording.title())
                            : "Go over it again, session %d: %s"
                                    .formatted(time, filled(wording.title()));
            text =
                    withAngle(
                            filled(wording.text()),
                            "Look at what you have first and choose what gains most.");
        }
        return task(TaskKind.PROJECT, title, text, minutes);
    }

    /// Counts a way of working on a lesson as used without writing the task.
    void passOver(TaskKind kind, Syllabus.Day day) {
        nextVariant(kind, day);
    }

    int lastProjectStep() {
        return curriculum.projectSteps().size() - 1;
    }

    String projectMilestone() {
        return "Project: " + filled(curriculum.project());
    }

    private PlanDraft.Task ofLesson(
            TaskKind kind,
            List<Wording> ways,
            List<Wording> angles,
            int offset,
            Syllabus.Day day,
            int minutes) {
        while (true) {
            int variant = nextVariant(kind, day);
            Wording way = ways.get((variant + offset) % ways.size());
            Wording worded = seenFrom(variant / ways.size(), angles, way);
            String title = filled(worded.title(), day.lesson());
            if (isFree(title)) {
                return task(kind, title, filled(worded.text(), day.lesson()), minutes);
            }
        }
    }

    /// The first turn is plain, then comes each angle, then two angles at a time, then numbered sessions.
    private static Wording seenFrom(int turn, List<Wording> angles, Wording way) {
        if (turn == 0) {
            return way;
        }
        int count = angles.size();
        Wording angle = angles.get((turn - 1) % count);
        Wording once =
                new Wording(
                        way.title() + ", " + angle.title(), withAngle(way.text(), angle.text()));
        int second = (turn - 1) / count;
        if (second == 0) {
            return once;
        }
        Wording other = angles.get((turn - 1 + second) % count);
        Wording twice =
                new Wording(
                        once.title() + " and " + other.title(),
                        withAngle(once.text(), other.text()));
        return second < count
                ? twice
                : new Wording(twice.title() + ", session " + second, twice.text());
    }

    private PlanDraft.Task ofWeek(
            TaskKind kind, List<Wording> ways, int week, String lessons, int minutes) {
        return ofWeek(kind, ways, week, week, lessons, minutes);
    }

    private PlanDraft.Task ofWeek(
            TaskKind kind, List<Wording> ways, int turn, int week, String lessons, int minutes) {
        for (int time = 0; ; time++) {
            Wording way = ways.get((turn + time) % ways.size());
            String title = ofWeek(way.title(), week, lessons);
            String again =
                    time < ways.size() ? title : title + ", take " + (time / ways.size() + 1);
            if (isFree(again)) {
                return task(kind, again, ofWeek(way.text(), week, lessons), minutes);
            }
        }
    }

    private int nextVariant(TaskKind kind, Syllabus.Day day) {
        return used.merge(kind + " " + day.place(), 1, Integer::sum) - 1;
    }

    private boolean isFree(String title) {
        return !taken.contains(Titles.normalised(title));
    }

    private PlanDraft.Task task(TaskKind kind, String title, String text, int minutes) {
        taken.add(Titles.normalised(title));
        return new PlanDraft.Task(null, kind, title, text, minutes);
    }

    private String ofWeek(String text, int week, String lessons) {
        return filled(text.replace("{week}", Integer.toString(week)).replace("{s}", lessons));
    }

    private String filled(String text, Curriculum.Lesson lesson) {
        return filled(
                text.replace("{s}", lesson.subtopic().name())
                        .replace("{about}", lesson.subtopic().about())
                        .replace("{can}", lesson.subtopic().can()));
    }

    private String filled(String text) {
        return text.replace("{project}", curriculum.project()).replace("{topic}", subject);
    }

    private static String withAngle(String text, String angle) {
        int done = text.lastIndexOf(DONE);
        return done < 0
                ? text + " " + angle
                : text.substring(0, done) + " " + angle + text.substring(done);
    }
}
