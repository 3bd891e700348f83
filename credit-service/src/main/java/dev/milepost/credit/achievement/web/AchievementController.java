package dev.milepost.credit.achievement.web;

import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.AchievementQueries;
import dev.milepost.credit.achievement.AchievementQueries.Standing;
import dev.milepost.credit.achievement.AchievementQueries.Streak;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.credit.limit.Perk;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the user has achieved, and how far it is to the rest (CRED-5).
@RestController
@RequiresScope(Scope.PROFILE_READ)
@RequestMapping("/api/v1")
@Tag(name = "Achievements")
class AchievementController {

    private final AchievementQueries achievements;

    AchievementController(AchievementQueries achievements) {
        this.achievements = achievements;
    }

    @GetMapping("/achievements")
    @Operation(summary = "All achievements with the user's progress, on one page")
    Mono<Page<AchievementView>> achievements(
            UserId user, @RequestParam(required = false) @Nullable Boolean unlocked) {
        return achievements.standingsOf(user).map(standings -> page(standings, unlocked));
    }

    @GetMapping("/streaks")
    @Operation(summary = "Days in a row with a task done, as the user's time zone has them")
    Mono<StreakView> streak(UserId user) {
        return achievements.streakOf(user).map(StreakView::of);
    }

    private static Page<AchievementView> page(
            List<Standing> standings, @Nullable Boolean unlocked) {
        List<AchievementView> wanted =
                standings.stream()
                        .filter(one -> unlocked == null || unlocked == (one.unlockedAt() != null))
                        .map(AchievementView::of)
                        .toList();
        return new Page<>(wanted, null);
    }

    /// @param measure what is counted
    /// @param perk what the user has for good once it is unlocked
    /// @param unlockedAt null while it is not
    record AchievementView(
            String id,
            String title,
            String description,
            Measure measure,
            Perk perk,
            ProgressView progress,
            @Nullable Instant unlockedAt) {

        static AchievementView of(Standing standing) {
            Achievement achievement = standing.achievement();
            return new AchievementView(
                    achievement.id(),
                    achievement.title(),
                    achievement.description(),
                    achievement.measure(),
                    achievement.perk(),
                    new ProgressView(standing.value(), achievement.target()),
                    standing.unlockedAt());
        }
    }

    /// @param value at most the target
    record ProgressView(long value, int target) {}

    /// @param current days in a row until today, or until yesterday while today can still be added
    /// @param doneToday whether a task was done today
    /// @param lastActiveDay null before the first task was done
    /// @param activeDays all days with a task done
    record StreakView(
            int current,
            int longest,
            boolean doneToday,
            @Nullable LocalDate lastActiveDay,
            int activeDays,
            LocalDate today,
            String timezone) {

        static StreakView of(Streak streak) {
            return new StreakView(
                    streak.current(),
                    streak.longest(),
                    streak.activeToday(),
                    streak.lastActive(),
                    streak.activeDays(),
                    streak.today(),
                    streak.zone().getId());
        }
    }
}
