package dev.milepost.goal.goal;

import dev.milepost.kit.security.UserId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Goals to begin a domain test with.
final class GoalExamples {

    static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");
    static final GoalSettings PYTHON =
            new GoalSettings(
                    "Learn Python",
                    "Python",
                    SkillLevel.BEGINNER,
                    90,
                    new BigDecimal("1"),
                    LocalDate.parse("2026-03-02"),
                    List.of(DayOfWeek.SUNDAY),
                    AdaptationMode.AUTO,
                    ZoneId.of("Europe/London"));
    static final Failure NO_DAYS = new Failure("NO_STUDY_DAYS", "Every day is a rest day.");

    private GoalExamples() {}

    static Goal.Planning planning() {
        return (Goal.Planning)
                Goal.create(new GoalId(new UUID(1, 1)), new UserId(new UUID(2, 2)), PYTHON, MORNING)
                        .state();
    }

    static Goal.Active active() {
        return (Goal.Active) planning().adopt(plan(1), PYTHON.wantedSchedule(), MORNING).state();
    }

    static Goal.Paused paused() {
        return (Goal.Paused) active().pause(MORNING).state();
    }

    static Goal.Completed completed() {
        return (Goal.Completed) active().complete(MORNING).state();
    }

    static Goal.Archived archived() {
        return (Goal.Archived) active().archive(MORNING).state();
    }

    static Goal.Failed failed() {
        return (Goal.Failed) planning().fail(NO_DAYS, MORNING).state();
    }

    static List<Goal> all() {
        return List.of(planning(), active(), paused(), completed(), archived(), failed());
    }

    static Plan plan(int number) {
        return new Plan(
                number,
                "BUILT_IN",
                "GOAL_CREATED",
                "The first plan.",
                MORNING,
                new Plan.Changes(0, 0, 10, 0));
    }
}
