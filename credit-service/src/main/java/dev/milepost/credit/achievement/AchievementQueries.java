package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far a user is.
@Component
public class AchievementQueries {

    private final AchievementCatalogue catalogue;
    private final ProgressOfUsers progress;
    private final UnlockedAchievements unlocked;
    private final DaysOfUsers days;
    private final ZonesOfUsers zones;
    private final Clock clock;

    AchievementQueries(
            AchievementCatalogue catalogue,
            ProgressOfUsers progress,
            UnlockedAchievements unlocked,
            DaysOfUsers days,
            ZonesOfUsers zones,
            Clock clock) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.unlocked = unlocked;
        this.days = days;
        this.zones = zones;
        this.clock = clock;
    }

    /// How a user stands with an achievement.
    ///
    /// @param value at most the target; all of it once the achievement is unlocked
    public record Standing(Achievement achievement, long value, @Nullable Instant unlockedAt) {}

    /// Days in a row with a task done.
    ///
    /// @param current those that end today or yesterday
    /// @param lastActive null before the first task was done
    public record Streak(
            int current,
            int longest,
            boolean activeToday,
            @Nullable LocalDate lastActive,
            int activeDays,
            LocalDate today,
            ZoneId zone) {}

    /// Every achievement, in the order of the definitions.
    public Mono<List<Standing>> standingsOf(UserId user) {
        return Mono.zip(progress.of(user), unlocked.of(user), this::standings);
    }

    public Mono<Streak> streakOf(UserId user) {
        return Mono.zip(zones.of(user), days.of(user), this::streak);
    }

    private List<Standing> standings(Map<Measure, Long> progress, Map<String, Instant> unlockedAt) {
        return catalogue.achievements().stream()
                .map(one ->
                        standing(
                                one,
                                progress.getOrDefault(one.measure(), 0L),
                                unlockedAt.get(one.id())))
                .toList();
    }

    private static Standing standing(
            Achievement achievement, long value, @Nullable Instant unlockedAt) {
        long shown =
                unlockedAt == null ? Math.min(value, achievement.target()) : achievement.target();
        return new Standing(achievement, shown, unlockedAt);
    }

    private Streak streak(ZoneHistory history, ActiveDays active) {
        Instant now = clock.instant();
        LocalDate today = history.dayOf(now);
        return new Streak(
                active.currentOn(today),
                active.longest(),
                active.isActiveOn(today),
                active.last(),
                active.days().size(),
                today,
                history.at(now));
    }
}
