package dev.milepost.planner.evaluation;

import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.SkillLevel;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// The fixed set of goals: kinds, durations and daily times in every combination, levels and rest days in turn.
final class EvaluationGoals {

    private static final Map<String, String> KINDS =
            Map.of(
                    "Learn Python", "Python",
                    "Learn Spanish", "Spanish",
                    "Play the guitar", "guitar",
                    "Run a half marathon", "half marathon",
                    "Write a novel", "novel",
                    "Pass the driving exam", "driving exam",
                    "Build a bookshelf", "bookshelf",
                    "Launch my budgeting app", "budgeting app",
                    "Get the AWS Solutions Architect certificate", "AWS Solutions Architect");
    private static final List<Integer> DURATIONS = List.of(7, 30, 90, 365);
    private static final List<Integer> DAILY_MINUTES = List.of(15, 60, 480);
    private static final List<SkillLevel> LEVELS = List.of(SkillLevel.values());
    private static final List<Set<DayOfWeek>> REST_DAYS =
            List.of(
                    Set.of(),
                    EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    Set.of(DayOfWeek.FRIDAY));

    private EvaluationGoals() {}

    static List<GoalBrief> all() {
        List<GoalBrief> goals = new ArrayList<>();
        new TreeMap<>(KINDS)
                .forEach((name, topic) -> {
                    for (int days : DURATIONS) {
                        for (int minutes : DAILY_MINUTES) {
                            goals.add(goal(goals.size(), name, topic, days, minutes));
                        }
                    }
                });
        return goals;
    }

    private static GoalBrief goal(int index, String name, String topic, int days, int minutes) {
        return new GoalBrief(
                new UUID(5, index),
                name,
                topic,
                LEVELS.get((index / 12 + index / 3) % LEVELS.size()),
                Examples.START,
                days,
                minutes,
                REST_DAYS.get((index / 12 + index) % REST_DAYS.size()));
    }
}
