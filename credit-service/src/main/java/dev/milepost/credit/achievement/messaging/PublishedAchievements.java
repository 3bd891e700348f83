package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.AchievementAnnouncements;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Publishes each achievement that is unlocked, about its user, and counts them.
@Component
class PublishedAchievements implements AchievementAnnouncements {

    private final Outbox outbox;
    private final MeterRegistry meters;

    PublishedAchievements(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Mono<Void> announce(UserId user, List<Achievement> unlocked, Instant at) {
        return outbox.append(unlocked.stream().map(one -> outgoing(user, one, at)).toList())
                .doOnSuccess(_ -> unlocked.forEach(this::count));
    }

    private static OutgoingEvent outgoing(UserId user, Achievement achievement, Instant at) {
        return new OutgoingEvent(
                user.value(), user, AchievementUnlockedV1.of(user, achievement, at));
    }

    private void count(Achievement achievement) {
        meters.counter("milepost.achievements.unlocked", "achievement", achievement.id())
                .increment();
    }
}
