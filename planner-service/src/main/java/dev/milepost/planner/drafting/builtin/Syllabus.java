package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.SkillLevel;
import java.util.ArrayList;
import java.util.List;

/// Which lesson each learning day has. Short goals take what matters most for the level, spread over it; long goals go through
/// everything several times, deeper each time.
record Syllabus(List<Day> days) {

    private static final int LONGEST_STRETCH_DAYS = 6;
    private static final int ONE_TASK_BELOW_MINUTES = 40;

    /// @param round how often the whole has been gone through before
    /// @param session how many days in a row have had this lesson before
    record Day(Curriculum.Lesson lesson, int place, int round, int session) {}

    static Syllabus of(
            Curriculum curriculum, SkillLevel level, int learningDays, int dailyMinutes) {
        int perLesson = dailyMinutes < ONE_TASK_BELOW_MINUTES ? 2 : 1;
        List<Curriculum.Lesson> all = curriculum.lessons();
        List<Integer> chosen = chosen(all, level, Math.max(1, learningDays / perLesson));
        int inOneRound = chosen.size() * LONGEST_STRETCH_DAYS;
        int rounds = Math.max(1, Math.ceilDiv(learningDays, inOneRound));
        int stretches = rounds * chosen.size();
        List<Day> days = new ArrayList<>(learningDays);
        int before = -1;
        int session = 0;
        for (int at = 0; at < learningDays; at++) {
            int stretch = Math.toIntExact((long) at * stretches / learningDays);
            session = stretch == before ? session + 1 : 0;
            before = stretch;
            int place = chosen.get(stretch % chosen.size());
            days.add(new Day(all.get(place), place, stretch / chosen.size(), session));
        }
        return new Syllabus(List.copyOf(days));
    }

    /// The places of so many lessons, in the order of the curriculum: those of the level first, then what lies beyond it.
    private static List<Integer> chosen(List<Curriculum.Lesson> all, SkillLevel level, int most) {
        List<Integer> chosen = new ArrayList<>();
        for (SkillLevel tier : tiers(level)) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < all.size(); place++) {
                if (all.get(place).unit().level() == tier) {
                    places.add(place);
                }
            }
            int wanted = Math.min(places.size(), most - chosen.size());
            for (int at = 0; at < wanted; at++) {
                chosen.add(places.get(at * places.size() / wanted));
            }
        }
        return chosen.stream().sorted().toList();
    }

    private static List<SkillLevel> tiers(SkillLevel level) {
        return switch (level) {
            case BEGINNER ->
                    List.of(SkillLevel.BEGINNER, SkillLevel.INTERMEDIATE, SkillLevel.ADVANCED);
            case INTERMEDIATE -> List.of(SkillLevel.INTERMEDIATE, SkillLevel.ADVANCED);
            case ADVANCED -> List.of(SkillLevel.ADVANCED, SkillLevel.INTERMEDIATE);
        };
    }
}
