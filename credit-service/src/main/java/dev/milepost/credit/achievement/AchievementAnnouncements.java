package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Says how the world hears of what was unlocked.
public interface AchievementAnnouncements {

    /// Joins the caller's transaction.
    Mono<Void> announce(UserId user, List<Achievement> unlocked, Instant at);
}
