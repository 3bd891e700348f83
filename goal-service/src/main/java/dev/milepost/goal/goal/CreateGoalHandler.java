package dev.milepost.goal.goal;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.InvalidField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class CreateGoalHandler {

    /// How far ahead a goal can start.
    static final int MOST_DAYS_AHEAD = 365;

    private final Goals goals;
    private final Clock clock;

    CreateGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws InvalidField when the goal would start in the past or too far ahead, or take too long
    public Mono<Goal> handle(CreateGoal command) {
        Instant now = clock.instant();
        GoalSettings settings = settings(command, LocalDate.ofInstant(now, command.timezone()));
        return goals.add(Goal.create(new GoalId(UuidV7.next()), command.owner(), settings, now));
    }

    private static GoalSettings settings(CreateGoal command, LocalDate today) {
        String name = command.name().strip();
        LocalDate start = startDate(command, today);
        return new GoalSettings(
                name,
                Topic.of(name),
                Objects.requireNonNullElseGet(command.skillLevel(), () -> SkillLevel.namedIn(name)),
                DurationRule.daysOf(command.duration(), start),
                command.timePerDayHours(),
                start,
                command.restDays(),
                command.adaptationMode(),
                command.timezone());
    }

    private static LocalDate startDate(CreateGoal command, LocalDate today) {
        LocalDate start = Objects.requireNonNullElse(command.startDate(), today);
        if (start.isBefore(today)) {
            throw new InvalidField("start_date", "must not be in the past");
        }
        if (start.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new InvalidField(
                    "start_date", "must be at most %d days ahead".formatted(MOST_DAYS_AHEAD));
        }
        return start;
    }
}
