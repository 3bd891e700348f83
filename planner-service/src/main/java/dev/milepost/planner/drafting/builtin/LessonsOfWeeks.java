package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.drafting.builtin.StudyCalendar.StudyDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What each week is about, for milestones, reviews and checkpoints.
final class LessonsOfWeeks {

    private static final List<String> ROUNDS =
            List.of("", "Go deeper: ", "Combine: ", "With ease: ", "At your best: ");

    private final Map<Integer, List<Syllabus.Day>> weeks = new TreeMap<>();
    private final Syllabus.Day first;

    LessonsOfWeeks(
            StudyCalendar calendar, Map<LocalDate, Syllabus.Day> lessonOn, Syllabus.Day first) {
        this.first = first;
        for (StudyDay day : calendar.days()) {
            Syllabus.Day lesson = lessonOn.get(day.date());
            if (lesson != null) {
                weeks.computeIfAbsent(day.week(), _ -> new ArrayList<>()).add(lesson);
            }
        }
    }

    String milestoneOf(int week) {
        Syllabus.Day lead = lessonsOf(week).getFirst();
        String round =
                lead.round() < ROUNDS.size()
                        ? ROUNDS.get(lead.round())
                        : "Round %d: ".formatted(lead.round() + 1);
        return "%s%s: %s".formatted(round, lead.lesson().unit().milestone(), ofWeek(week));
    }

    /// The names of one or two lessons of the week.
    String ofWeek(int week) {
        return joined(lessonsOf(week));
    }

    /// The names of one or two lessons of the week and the one before.
    String ofTwoWeeks(int week) {
        List<Syllabus.Day> both = new ArrayList<>(lessonsOf(week - 1));
        both.addAll(lessonsOf(week));
        return joined(both);
    }

    /// The lessons of a week, or of the last one before it that has any.
    private List<Syllabus.Day> lessonsOf(int week) {
        for (int at = week; at > 0; at--) {
            List<Syllabus.Day> lessons = weeks.get(at);
            if (lessons != null) {
                return lessons;
            }
        }
        return List.of(first);
    }

    private static String joined(List<Syllabus.Day> days) {
        Set<String> names = new LinkedHashSet<>();
        days.forEach(day -> names.add(day.lesson().subtopic().name()));
        List<String> inOrder = List.copyOf(names);
        return inOrder.size() == 1
                ? inOrder.getFirst()
                : inOrder.getFirst() + ", and " + inOrder.getLast();
    }
}
