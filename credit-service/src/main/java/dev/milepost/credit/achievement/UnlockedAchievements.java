package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/// What users have achieved.
public interface UnlockedAchievements {

    /// When each was unlocked, by its id.
    Mono<Map<String, Instant>> of(UserId user);

    /// Answers those that were not unlocked before.
    Mono<List<Achievement>> add(UserId user, List<Achievement> reached, Instant at);
}
