package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.credit.limit.Perk;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// `credit/AchievementUnlocked.v1`: a user has achieved something (CRED-5).
///
/// @param achievement its id, the same for ever
/// @param perk what the user has for good from now on
record AchievementUnlockedV1(
        UUID userId,
        String achievement,
        String title,
        String description,
        Measure measure,
        int target,
        Perk perk,
        Instant unlockedAt) {

    static AchievementUnlockedV1 of(UserId user, Achievement achievement, Instant at) {
        return new AchievementUnlockedV1(
                user.value(),
                achievement.id(),
                achievement.title(),
                achievement.description(),
                achievement.measure(),
                achievement.target(),
                achievement.perk(),
                at);
    }
}
